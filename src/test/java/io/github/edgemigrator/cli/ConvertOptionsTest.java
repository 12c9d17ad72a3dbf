package io.github.edgemigrator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code convert} takes from the file behind {@code --options}. */
class ConvertOptionsTest {
    private static final String DEPLOYMENT =
            "{\"modulesContent\":{\"$edgeAgent\":{\"properties.desired.modules.camera\":{\"type\":\"docker\","
                    + "\"status\":\"running\",\"settings\":{\"image\":\"camera:1.0\","
                    + "\"createOptions\":\"{\\\"HostConfig\\\":{\\\"Binds\\\":[\\\"/mnt/in:/in\\\"]}}\"}}}}}\n";

    private final Path folder;

    ConvertOptionsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|must hold {\"device\": {…}, \"options\": {…}}",
                "{\"devices\": {}, \"gpus\": 2}|must hold {\"device\": {…}, \"options\": {…}}, and not devices, gpus",
                "''|is not JSON: The text is empty (line 1, column 1)",
                "{\"device\": {\"gpus\" 2}}|is not JSON: A colon is missing before '2' (line 1, column 20)",
            })
    void options_that_are_none_are_told(String text, String fault) throws IOException {
        Path options = write("options.json", text);

        CommandLineRun run = CommandLineRun.with(DEPLOYMENT, "convert", "--options", options.toString());

        assertEquals(new CommandLineRun(1, "", "edge-migrator: " + options + " " + fault + "\n"), run);
    }

    @Test
    void options_can_have_comments() throws IOException {
        Path options = write("options.json", "{ // ours\n\"device\": {\"shares\": {\"/mnt/in\": \"in\"}}, }");

        CommandLineRun run = CommandLineRun.with(DEPLOYMENT, "convert", "--options", options.toString());

        assertTrue(run.output().contains("\\\"Source\\\":\\\"in\\\""), run.output());
    }

    @Test
    void options_say_what_the_device_has() throws IOException {
        Path options = write("options.json", "{\"device\":{\"shares\":{\"/mnt/in\":\"in\"}}}");

        CommandLineRun run = CommandLineRun.with(DEPLOYMENT, "convert", "--options", options.toString());

        assertTrue(run.output().contains("\\\"Source\\\":\\\"in\\\",\\\"Type\\\":\\\"volume\\\""), run.output());
    }

    @Test
    void what_is_suppressed_is_changed_counted_and_listed() throws IOException {
        Path options = write(
                "options.json",
                "{\"device\":{\"shares\":{\"/mnt/in\":\"in\"}},\"options\":{\"suppress\":{\"STORAGE-001\":\"we know\"}}}");

        CommandLineRun text = CommandLineRun.with(DEPLOYMENT, "convert", "--options", options.toString());
        CommandLineRun json =
                CommandLineRun.with(DEPLOYMENT, "convert", "--options", options.toString(), "--format", "json");

        assertTrue(text.output().contains("\\\"Type\\\":\\\"volume\\\""), text.output());
        assertTrue(
                text.errors()
                        .contains(
                                "suppressed info STORAGE-001 camera: HostConfig.Binds[0]: The share in is mounted at /in"
                                        + " as a volume. (we know)\n"),
                text.errors());
        JsonNode report = new ObjectMapper().readTree(json.errors());
        assertEquals(1, report.at("/counts/suppressed").asInt());
        assertEquals("STORAGE-001", report.at("/suppressed/0/rule").asText());
        assertEquals("we know", report.at("/suppressed/0/suppressed").asText());
    }

    @Test
    void options_that_cannot_be_used_are_findings() throws IOException {
        Path options = write("options.json", "{\"options\":{\"chunkSize\":7}}");

        CommandLineRun run = CommandLineRun.with(DEPLOYMENT, "convert", "--options", options.toString());

        assertEquals(3, run.exitCode());
        assertTrue(
                run.errors().contains("action INPUT-002 options.chunkSize: options.chunkSize must be 512 or 4096."),
                run.errors());
    }

    @Test
    void options_that_are_no_json_are_told() throws IOException {
        Path options = write("options.json", "{ oops");

        CommandLineRun run = CommandLineRun.with(DEPLOYMENT, "convert", "--options", options.toString());

        assertEquals(1, run.exitCode());
        assertEquals("", run.output());
        assertTrue(run.errors().startsWith("edge-migrator: " + options + " is not JSON: "), run.errors());
    }

    @Test
    void missing_options_are_told() {
        CommandLineRun run = CommandLineRun.with(DEPLOYMENT, "convert", "--options", "no/options.json");

        assertEquals(1, run.exitCode());
        assertTrue(run.errors().startsWith("edge-migrator: cannot read no/options.json: "), run.errors());
    }
}
