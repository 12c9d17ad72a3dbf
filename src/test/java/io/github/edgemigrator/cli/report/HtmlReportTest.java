package io.github.edgemigrator.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.GeneratedDeployment;
import io.github.edgemigrator.conversion.Secrets;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import io.github.edgemigrator.twin.Todo;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for people: complete, safe whatever the deployment holds, and readable for everyone. */
class HtmlReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<ConvertedFile> conversions() {
        return Stream.concat(
                Stream.of(Examples.twentyModules()),
                Stream.iterate(1L, seed -> seed + 1).limit(60).map(seed -> converted(GeneratedDeployment.of(seed))));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void every_module_is_shown_as_it_was_and_as_it_became(ConvertedFile file) throws JsonProcessingException {
        Document page = page(file);
        if (!(file.outcome() instanceof Conversion conversion)) {
            assertFalse(page.select(".finding").isEmpty());
            return;
        }
        for (int i = 0; i < conversion.input().modules().size(); i++) {
            Element table = page.expectFirst("#file1-module" + (i + 1) + " table");
            assertEquals(redacted(conversion.input().modules().get(i).value()), json(table, 0));
            assertEquals(
                    redacted(conversion.output().modules().get(i).value()),
                    json(table, table.select("th").size() - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void every_finding_is_told_once_at_its_module(ConvertedFile file) {
        Document page = page(file);

        assertEquals(
                file.outcome().findings().stream()
                        .map(HtmlReportTest::shown)
                        .sorted()
                        .toList(),
                page.select(".finding").stream()
                        .map(item -> item.expectFirst("p").wholeText())
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void what_is_to_do_leads_to_the_finding_that_asks_for_it(ConvertedFile file) {
        Document page = page(file);

        List<Todo> todo = Todo.of(file.outcome().findings());
        Elements links = page.select(".todo li > a");
        assertEquals(
                todo.stream().map(Todo::order).toList(),
                links.stream().map(Element::wholeText).toList());
        for (int i = 0; i < todo.size(); i++) {
            Element finding = page.expectFirst(".finding" + links.get(i).attr("href"));
            assertEquals(
                    todo.get(i).isBlocking(),
                    !links.get(i).siblingElements().select(".error").isEmpty());
            assertEquals(
                    todo.get(i).findings().get(0).remedy(),
                    finding.expectFirst(".remedy").wholeText());
        }
    }

    @Test
    void a_finding_about_what_is_new_stands_below_it() {
        Document page = page(converted(
                "{\"edgeAgent\":{\"modules\":{}},\"edgeHub\":{\"schemaVersion\":\"1.0\"," + "\"routes\":{}}}"));

        assertEquals(
                1,
                page.select("tr:has(td.ins) + tr.notes:has(a:contains(HUB-003))")
                        .size(),
                page::outerHtml);
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void there_is_nothing_in_the_page_that_runs_or_loads(ConvertedFile file) {
        Document page = page(file);

        assertEquals(
                Set.of(),
                page.getAllElements().stream()
                        .map(Element::normalName)
                        .filter(Set.of("script", "img", "link", "iframe", "object", "form", "base", "svg")::contains)
                        .collect(Collectors.toSet()));
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(attribute -> assertFalse(
                            attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on"), attribute::toString));
        }
        for (Element link : page.select("a")) {
            assertTrue(
                    link.attr("href").matches("#.*|https://(learn\\.microsoft\\.com|github\\.com|kubernetes\\.io)/.*"));
        }
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void a_reader_finds_the_way_by_landmarks_headings_and_links(ConvertedFile file) {
        Document page = page(file);

        assertEquals("en", page.expectFirst("html").attr("lang"));
        assertEquals(1, page.select("h1").size());
        assertEquals(
                List.of(1, 1, 1),
                Stream.of("header", "main", "footer")
                        .map(name -> page.select(name).size())
                        .toList());
        int level = 0;
        for (Element heading : page.select("h1, h2, h3")) {
            int here = heading.normalName().charAt(1) - '0';
            assertTrue(here <= level + 1, heading::outerHtml);
            level = here;
        }
        Set<String> ids = new HashSet<>();
        page.select("[id]").forEach(element -> assertTrue(ids.add(element.id()), element.id()));
        for (Element link : page.select("a[href^=#]")) {
            assertTrue(ids.contains(link.attr("href").substring(1)), link::outerHtml);
        }
        page.select("table").forEach(table -> {
            assertEquals(1, table.select("caption").size());
            assertEquals(
                    table.select("th").size(), table.select("th[scope=col]").size());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</style><script>1</script>",
                "' onmouseover='alert(1)",
                "&lt;b&gt;",
                "<!-- -->"
            })
    void markup_in_a_deployment_is_text_in_the_page(String hostile) throws JsonProcessingException {
        JsonNode deployment = MAPPER.createObjectNode()
                .set(
                        "edgeAgent",
                        MAPPER.createObjectNode()
                                .set(
                                        "modules",
                                        MAPPER.createObjectNode()
                                                .set(
                                                        hostile,
                                                        MAPPER.createObjectNode()
                                                                .put("type", hostile)
                                                                .set(
                                                                        "settings",
                                                                        MAPPER.createObjectNode()
                                                                                .put("image", hostile)))));
        ConvertedFile file = converted(deployment.toString());

        Document page = page(file);

        assertEquals(hostile, page.expectFirst("#file1-module1 h3").wholeText().replaceFirst("(?s) is .* now$", ""));
        every_module_is_shown_as_it_was_and_as_it_became(file);
        there_is_nothing_in_the_page_that_runs_or_loads(file);
    }

    @Test
    void secrets_are_hidden() {
        ConvertedFile file = converted("{\"edgeAgent\":{\"runtime\":{\"settings\":{\"registryCredentials\":{\"r\":"
                + "{\"address\":\"r.example\",\"username\":\"u\",\"password\":\"hunter2\"}}}},\"modules\":{\"a\":{\"env\":"
                + "{\"API_KEY\":{\"value\":\"hunter2\"}},\"settings\":{\"image\":\"i\",\"createOptions\":"
                + "\"{\\\"Env\\\":[\\\"PASSWORD=hunter2\\\"]}\"}}}},\"moduleTwins\":{\"a\":{\"token\":\"hunter2\"}}}");

        String page = ReportFormat.HTML.render(List.of(file));

        assertFalse(page.contains("hunter2"));
        assertTrue(page.contains("***"));
    }

    private static String shown(Finding finding) {
        return finding.message().replaceAll("[\\p{Cntrl}&&[^\n\t]]", "\uFFFD");
    }

    private static JsonNode redacted(JsonValue value) throws JsonProcessingException {
        return MAPPER.readTree(Secrets.redact(value.path(), value.json()).toString());
    }

    /** What stands in a column. */
    private static JsonNode json(Element table, int column) throws JsonProcessingException {
        return MAPPER.readTree(table.select("tbody tr:not(.notes)").stream()
                .map(row -> row.child(column).wholeText())
                .collect(Collectors.joining("\n")));
    }

    private static Document page(ConvertedFile file) {
        return Jsoup.parse(ReportFormat.HTML.render(List.of(file)));
    }

    private static ConvertedFile converted(String deployment) {
        Reading reading = Deployment.read(deployment);
        return new ConvertedFile(Optional.of(Path.of("in.json")), reading, Migration.of(reading, Settings.defaults()));
    }
}
