package io.github.edgemigrator.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.cli.EdgeMigratorCommand;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import io.github.edgemigrator.twin.TwinMigrator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so. */
class ReadmeTest {
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern RULES =
            Pattern.compile("(?s)(?<=-Dgolden=write -->\n\n).*?(?=\n<!-- end of rules -->)");
    private static final Pattern SETTING =
            Pattern.compile("\\| `((?:device|options)\\.[^`]+)` \\| (?:`([^`]*)`)? ?\\|.*");

    private final String readme = ProjectFile.README.text();

    /** {@code -Dgolden=write} writes the table as it is into the README. */
    @Test
    void rules_are_those_of_the_program() {
        String table = Stream.concat(
                        Stream.of("| rule | severity | what the result is | why |", "| --- | --- | --- | --- |"),
                        Migration.rules().stream().map(ReadmeTest::row))
                .collect(Collectors.joining("\n", "", "\n"));
        if (WRITE) {
            ProjectFile.README.write(RULES.matcher(readme).replaceFirst(Matcher.quoteReplacement(table)));
            return;
        }
        Matcher rules = RULES.matcher(readme);
        assertTrue(rules.find(), "the README has no place for the rules");
        assertEquals(table, rules.group(), "the table is stale: mvn test -Dtest=ReadmeTest -Dgolden=write");
    }

    @Test
    void the_example_at_the_beginning_converts_as_it_shows() throws JsonProcessingException {
        List<String> shown = fences("json");
        ObjectNode deployment = (ObjectNode) MAPPER.readTree("{\"$edgeAgent\": {\"properties.desired\": {\"modules\":"
                + " {\"inference\": {\"settings\": {\"image\": \"registry.example/inference:1.0\"}}}}}}");
        ((ObjectNode) deployment.findValue("settings")).put("createOptions", shown.get(0));
        Conversion conversion = (Conversion) Migration.of(Deployment.read(deployment.toString()), Settings.defaults());
        JsonNode after = conversion.output().modules().get(0).createOptions().json();
        assertEquals(MAPPER.readTree(shown.get(1)), after);
    }

    @Test
    void convert_says_what_is_shown(@TempDir Path folder) {
        String told = errorsOf(
                "convert",
                ProjectFile.LEGACY_DEPLOYMENT.path().toString(),
                "-o",
                folder.resolve("converted.json").toString());
        List<String> untold = fences("text")
                .get(0)
                .lines()
                .filter(line -> !line.equals("…") && !told.contains(line + "\n"))
                .toList();
        assertEquals(List.of(), untold, told);
    }

    @Test
    void the_module_reports_what_is_shown() {
        ObjectNode desired = MAPPER.createObjectNode()
                .put("manifest", ProjectFile.LEGACY_DEPLOYMENT.text())
                .put("$version", 2);
        String report = new TwinMigrator().report(desired).toString();

        List<String> shown = Pattern.compile("(\"[^\"]+\"): (\".*\"|\\d+),?")
                .matcher(fences("json").get(3))
                .results()
                .map(property -> property.group(1) + ":" + property.group(2))
                .toList();

        assertEquals(8, shown.size());
        assertEquals(
                List.of(),
                shown.stream().filter(property -> !report.contains(property)).toList());
    }

    @Test
    void every_command_is_named() {
        EdgeMigratorCommand.commandLine(() -> 0, () -> 0)
                .getSubcommands()
                .keySet()
                .forEach(command -> assertTrue(
                        Pattern.compile("(?m)^\\| `" + command + "[ `]")
                                .matcher(readme)
                                .find(),
                        command));
    }

    @Test
    void defaults_of_the_settings_are_those() throws JsonProcessingException {
        ObjectNode settings = MAPPER.createObjectNode();
        for (Matcher row :
                readme.lines().map(SETTING::matcher).filter(Matcher::matches).toList()) {
            JsonPointer setting = JsonPointer.compile("/" + row.group(1).replace('.', '/'));
            settings.withObject(setting.head())
                    .set(
                            setting.last().getMatchingProperty(),
                            MAPPER.readTree(row.group(2) == null ? "null" : row.group(2)));
        }
        assertEquals(Settings.defaults(), Settings.read(settings));
        assertEquals(5, settings.path("device").size());
        assertEquals(7, settings.at("/device/agent").size());
        assertEquals(7, settings.path("options").size());
    }

    @Test
    void every_reported_property_is_named() {
        ObjectNode desired = MAPPER.createObjectNode().put("manifest", ProjectFile.LEGACY_DEPLOYMENT.text());
        ObjectNode report = new TwinMigrator().report(desired);
        List<String> names = new ArrayList<>();
        report.path("migration").properties().forEach(property -> names.add("`migration." + property.getKey()));
        report.at("/migration/counts")
                .fieldNames()
                .forEachRemaining(name -> names.add("`migration.counts." + name + "`"));
        report.fieldNames().forEachRemaining(name -> names.add("`" + name));
        for (Map.Entry<String, JsonNode> module : report.path("findings").properties()) {
            module.getValue()
                    .forEach(finding -> finding.fieldNames().forEachRemaining(name -> names.add("`" + name + "`")));
        }
        assertEquals(
                List.of(),
                names.stream().distinct().filter(name -> !readme.contains(name)).toList());
    }

    @Test
    void every_place_that_the_program_refers_to_is_a_heading() {
        Set<String> places = ProjectFile.README.places();
        Stream<String> ofRules = Migration.rules().stream()
                .map(RuleInfo::reference)
                .filter(reference -> reference.startsWith(Reference.PROJECT.at("")))
                .map(reference -> reference.substring(Reference.PROJECT.at("#").length()));
        assertEquals(List.of(), ofRules.filter(place -> !places.contains(place)).toList());
    }

    private static String row(RuleInfo rule) {
        return "| [%s](src/site/markdown/rules.md#%s) | %s | %s | %s |"
                .formatted(
                        rule.id(),
                        rule.id().toLowerCase(Locale.ROOT),
                        rule.severity().word(),
                        rule.title().replace("|", "\\|"),
                        rule.why().replace("|", "\\|"));
    }

    /** What stands in blocks of a language. */
    private List<String> fences(String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(readme)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** What a command writes to standard error. */
    private static String errorsOf(String... command) {
        PrintStream before = System.err;
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        System.setErr(new PrintStream(errors, true, UTF_8));
        try {
            EdgeMigratorCommand.commandLine(() -> 0, () -> 0).execute(command);
        } finally {
            System.setErr(before);
        }
        return errors.toString(UTF_8);
    }
}
