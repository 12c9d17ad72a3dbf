package io.github.edgemigrator.cli.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.edgemigrator.JsonSchema;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The report that code hosting sites show at the lines of the file. */
class SarifReportTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path LEGACY = Path.of("src", "deploy", "legacy-deployment.json");
    private static final JsonSchema SCHEMA = schema();

    @Test
    void findings_point_to_the_lines_of_the_file() throws IOException {
        List<String> lines = Files.readAllLines(LEGACY);
        JsonNode log = report(Optional.of(LEGACY), Files.readString(LEGACY), Settings.defaults());

        assertEquals(List.of(), SCHEMA.faults(log));
        int precise = 0;
        for (JsonNode result : log.at("/runs/0/results")) {
            JsonNode physical = result.at("/locations/0/physicalLocation");
            JsonNode region = physical.path("region");
            assertEquals(
                    "src/deploy/legacy-deployment.json",
                    physical.at("/artifactLocation/uri").asText());
            String line = lines.get(region.path("startLine").asInt() - 1);
            String place = result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                    .asText();
            if (place.contains("HostConfig.Binds[")) {
                String shown = line.substring(
                        region.path("startColumn").asInt() - 1,
                        region.path("endColumn").asInt() - 1);
                assertEquals("\\\"" + result.at("/properties/before").asText() + "\\\"", shown);
                precise++;
            }
        }
        assertTrue(precise >= 3, log.toPrettyString());
    }

    @Test
    void rules_are_those_of_the_results_and_have_help() throws IOException {
        JsonNode run = report(Optional.of(LEGACY), Files.readString(LEGACY), Settings.defaults())
                .at("/runs/0");
        JsonNode rules = run.at("/tool/driver/rules");

        assertEquals("Edge Migrator", run.at("/tool/driver/name").asText());
        for (JsonNode result : run.path("results")) {
            JsonNode rule = rules.get(result.path("ruleIndex").asInt());
            assertEquals(result.path("ruleId"), rule.path("id"));
            assertFalse(rule.at("/help/text").asText().isBlank());
        }
        for (JsonNode rule : rules) {
            assertEquals(
                    1,
                    rules.findValuesAsText("id").stream()
                            .filter(rule.path("id").asText()::equals)
                            .count());
        }
    }

    @Test
    void a_text_that_cannot_be_read_is_a_result_at_the_place_where_reading_stopped() {
        JsonNode log =
                report(Optional.of(Path.of("a b/ü.json")), "{\n  \"modulesContent\": oops\n}", Settings.defaults());

        assertEquals(List.of(), SCHEMA.faults(log));
        assertFalse(log.at("/runs/0/invocations/0/executionSuccessful").asBoolean());
        JsonNode physical = log.at("/runs/0/results/0/locations/0/physicalLocation");
        assertEquals("a%20b/%C3%BC.json", physical.at("/artifactLocation/uri").asText());
        assertEquals(2, physical.at("/region/startLine").asInt());
        assertTrue(log.at("/runs/0/results/0/locations/0/logicalLocations").isMissingNode());
    }

    @Test
    void what_is_suppressed_is_marked_so() throws IOException {
        JsonNode options = MAPPER.readTree("{\"options\":{\"suppress\":{\"STORAGE-001\":\"the shares are there\"}}}");

        JsonNode log = report(Optional.of(LEGACY), Files.readString(LEGACY), Settings.read(options));

        assertEquals(List.of(), SCHEMA.faults(log));
        for (JsonNode result : log.at("/runs/0/results")) {
            assertEquals(
                    result.path("ruleId").asText().equals("STORAGE-001"),
                    result.has("suppressions"),
                    result::toPrettyString);
        }
    }

    @Test
    void standard_input_has_no_address() {
        JsonNode log = report(Optional.empty(), "[]", Settings.defaults());

        assertEquals(List.of(), SCHEMA.faults(log));
        assertTrue(log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .isMissingNode());
    }

    @TestFactory
    Stream<DynamicTest> results_point_into_strangers_deployments() {
        return Shared.corpus().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    String text = Files.readString(file);
                    List<String> lines = List.of(text.split("\n", -1));
                    JsonNode log = report(Optional.of(file), text, Settings.defaults());

                    // The schema takes its time: one in eight files is checked against it.
                    if (text.length() % 8 == 0) {
                        assertEquals(List.of(), SCHEMA.faults(log));
                    }
                    for (JsonNode region : log.findValues("region")) {
                        int last = region.path("endLine").asInt();
                        assertTrue(last <= lines.size(), region::toString);
                        assertTrue(
                                region.path("endColumn").asInt()
                                        <= lines.get(last - 1).length() + 2,
                                region::toString);
                    }
                }));
    }

    private static JsonNode report(Optional<Path> file, String text, Settings settings) {
        Reading reading = Deployment.read(text);
        try {
            return MAPPER.readTree(ReportFormat.SARIF.render(
                    List.of(new ConvertedFile(file, reading, Migration.of(reading, settings)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema schema() {
        try (InputStream schema =
                Objects.requireNonNull(SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
            return JsonSchema.draft7(new String(schema.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
