package io.github.edgemigrator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code convert} with several files and folders. */
class ConvertSeveralTest {
    private static final String CONVERTED = deployment("");
    private static final String ACTION_NEEDED = deployment(",\"createOptions\":\"{\\\"User\\\":\\\"app\\\"}\"");
    private static final String BLOCKED = deployment(",\"createOptions\":\"oops\"");
    private static final String BROKEN = "{\"modulesContent\": oops";

    private final Path folder;
    private final Path results;

    ConvertSeveralTest(@TempDir Path folder) {
        this.folder = folder.resolve("in");
        this.results = folder.resolve("out");
    }

    private static String deployment(String settings) {
        return "{\"modulesContent\":{\"$edgeAgent\":{\"properties.desired.modules.camera\":{\"type\":\"docker\","
                + "\"status\":\"running\",\"settings\":{\"image\":\"camera:1.0\"" + settings + "}}}}}\n";
    }

    @Test
    void a_folder_is_converted_into_a_folder_with_the_same_names() throws IOException {
        write("a.json", CONVERTED);
        write("deep/b.template.json", ACTION_NEEDED);

        CommandLineRun run = CommandLineRun.of("convert", folder.toString(), "-o", results.toString());

        assertEquals(3, run.exitCode());
        assertEquals(CONVERTED, Files.readString(results.resolve("a.json")));
        assertEquals(ACTION_NEEDED, Files.readString(results.resolve("deep/b.template.json")));
        assertEquals("""
                status         modules  changed  info  warning  action  error  file
                converted            1        0     0        0       0      0  FOLDER/a.json
                action-needed        1        0     0        0       1      0  FOLDER/deep/b.template.json
                2 deployments: 1 converted, 1 action-needed, 0 blocked, 0 failed
                """.replace("FOLDER", folder.toString()), run.output());
        assertTrue(run.errors().contains(folder + "/deep/b.template.json:\naction SECURITY-002 camera: User: "));
    }

    @Test
    void without_a_folder_for_results_only_the_table_is_written() throws IOException {
        write("a.json", CONVERTED);

        CommandLineRun run = CommandLineRun.of("convert", folder.toString());

        assertEquals(0, run.exitCode());
        assertTrue(run.output().endsWith("1 deployment: 1 converted, 0 action-needed, 0 blocked, 0 failed\n"));
    }

    @ParameterizedTest
    @CsvSource({"true, true, true, 1", "true, true, false, 4", "true, false, false, 3", "false, false, false, 0"})
    void the_worst_result_is_that_of_all(boolean action, boolean blocked, boolean broken, int exitCode)
            throws IOException {
        write("converted.json", CONVERTED);
        write("action.json", action ? ACTION_NEEDED : CONVERTED);
        write("blocked.json", blocked ? BLOCKED : CONVERTED);
        write("broken.json", broken ? BROKEN : CONVERTED);

        assertEquals(exitCode, CommandLineRun.of("convert", folder.toString()).exitCode());
    }

    @Test
    void a_file_that_cannot_be_read_costs_none_of_the_others() throws IOException {
        Path good = write("a.json", CONVERTED);

        CommandLineRun run = CommandLineRun.of("convert", "no/such.json", good.toString(), "-o", results.toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.errors().contains("cannot read no/such.json: there is no such file or folder"), run.errors());
        assertEquals(CONVERTED, Files.readString(results.resolve("a.json")));
        assertFalse(Files.exists(results.resolve("such.json")));
    }

    @Test
    void of_a_folder_only_deployments_are_taken_and_the_others_named() throws IOException {
        write("a.json", CONVERTED);
        write("package.json", "{\"name\":\"x\"}");
        write("notes.txt", CONVERTED);
        write(".hidden/b.json", CONVERTED);

        CommandLineRun run = CommandLineRun.of("convert", folder.toString());

        assertEquals(
                "skipped, as it is no deployment: " + folder.resolve("package.json"),
                run.errors().lines().findFirst().orElseThrow());
        assertTrue(run.output().contains("1 deployment: "), run.output());
    }

    @Test
    void a_file_that_is_named_is_taken_whatever_it_holds() throws IOException {
        Path good = write("a.json", CONVERTED);
        Path other = write("package.json", "{\"name\":\"x\"}");

        CommandLineRun run = CommandLineRun.of("convert", good.toString(), other.toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.output().contains("1 failed"), run.output());
    }

    @Test
    void names_of_any_letters_stand_last_in_the_table() throws IOException {
        write("größe.json", CONVERTED);
        write("日本-\uD83D\uDE00e\u0301.json", CONVERTED);
        write("a\n\u001B[2J.json", CONVERTED);

        List<String> table =
                CommandLineRun.of("convert", folder.toString()).output().lines().toList();

        int place = table.get(0).indexOf("file");
        assertEquals(
                List.of("a\\u000a\\u001b[2J.json", "größe.json", "日本-\uD83D\uDE00e\u0301.json"),
                table.subList(1, 4).stream()
                        .map(line -> line.substring(place + folder.toString().length() + 1))
                        .toList());
    }

    @Test
    void a_folder_without_a_deployment_is_told() throws IOException {
        write("package.json", "{}");

        CommandLineRun run = CommandLineRun.of("convert", folder.toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.errors().endsWith("edge-migrator: there is no deployment in " + folder + "\n"), run.errors());
    }

    @Test
    void an_input_is_never_overwritten() throws IOException {
        write("a.json", ACTION_NEEDED);
        Path other = write("deep/b.json", CONVERTED);

        CommandLineRun run = CommandLineRun.of("convert", other.toString(), folder + "/a.json", "-o", folder + "/.");

        assertEquals(1, run.exitCode());
        assertTrue(run.errors().contains("a.json is an input and would be overwritten"), run.errors());
        assertFalse(Files.exists(folder.resolve("b.json")), "nothing is written");
    }

    @Test
    void a_report_never_takes_the_place_of_an_input() throws IOException {
        Path input = write("a.json", ACTION_NEEDED);

        CommandLineRun run = CommandLineRun.of("convert", folder.toString(), "--report", input.toString());

        assertEquals(1, run.exitCode());
        assertEquals(ACTION_NEEDED, Files.readString(input));
    }

    @Test
    void standard_input_is_none_of_several() throws IOException {
        CommandLineRun run = CommandLineRun.with(
                CONVERTED, "convert", "-", write("a.json", CONVERTED).toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.errors().startsWith("Standard input (-) cannot be one of several."), run.errors());
    }

    @Test
    void a_file_in_the_place_of_the_folder_for_results_is_told() throws IOException {
        write("deep/a.json", CONVERTED);
        Path file = write("file", "");

        CommandLineRun run = CommandLineRun.of("convert", folder + "/deep", "-o", file.toString());

        assertEquals(1, run.exitCode());
        assertTrue(
                run.errors().endsWith("cannot write " + file + "/a.json: a file is in the place of its folder\n"),
                run.errors());
    }

    @Test
    void two_results_never_get_one_name() throws IOException {
        Path one = write("one/a.json", CONVERTED);
        Path two = write("two/a.json", ACTION_NEEDED);

        CommandLineRun run = CommandLineRun.of("convert", one.toString(), two.toString(), "-o", results.toString());

        assertEquals(1, run.exitCode());
        assertTrue(run.errors().contains(one + " and " + two + " would both be written to"), run.errors());
        assertFalse(Files.exists(results));
    }

    @Test
    void results_of_before_are_no_input() throws IOException {
        write("a.json", CONVERTED);
        String[] command = {
            "convert", folder.toString(), "-o", folder.resolve("out").toString()
        };

        CommandLineRun first = CommandLineRun.of(command);

        assertEquals(0, first.exitCode(), first.errors());
        assertEquals(first, CommandLineRun.of(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "markdown", "sarif", "html", "text"})
    void one_report_tells_of_all(String format) throws IOException {
        write("a.json", CONVERTED);
        write("b.json", BLOCKED);
        Path report = folder.resolve("report");

        CommandLineRun.of("convert", folder.toString(), "--format", format, "--report", report.toString());

        String text = Files.readString(report);
        assertTrue(text.contains("b.json"), text);
        assertTrue(text.contains("MANIFEST-002"), text);
        // What is found nothing in has no place in a log of findings.
        assertEquals(!format.equals("sarif"), text.contains("a.json"), text);
    }

    @Test
    void the_report_of_several_in_json_has_that_of_each() throws IOException {
        write("a.json", CONVERTED);
        write("b.json", BLOCKED);

        JsonNode report = new ObjectMapper()
                .readTree(CommandLineRun.of("convert", folder.toString(), "--format", "json")
                        .errors());

        assertEquals("1", report.path("version").asText());
        assertEquals("converted", report.at("/files/0/report/status").asText());
        assertEquals(
                folder.resolve("b.json").toString(), report.at("/files/1/file").asText());
        assertEquals("blocked", report.at("/files/1/report/status").asText());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
