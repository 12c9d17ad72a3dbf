package io.github.edgemigrator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code convert}, from its arguments to its exit code. */
class ConvertCommandTest {
    private static final String CONVERTED = deployment("");
    private static final String ACTION_NEEDED = deployment(",\"createOptions\":\"{\\\"User\\\":\\\"app\\\"}\"");
    private static final String BLOCKED = deployment(",\"createOptions\":\"oops\"");

    private final Path folder;

    ConvertCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String deployment(String settings) {
        return "{\"modulesContent\":{\"$edgeAgent\":{\"properties.desired.modules.camera\":{\"type\":\"docker\","
                + "\"status\":\"running\",\"settings\":{\"image\":\"camera:1.0\"" + settings + "}}}}}\n";
    }

    @Test
    void standard_input_is_converted_to_standard_output() {
        CommandLineRun run = CommandLineRun.with(CONVERTED, "convert");

        assertEquals(
                new CommandLineRun(0, CONVERTED, "converted: 0 of 1 module changed. Apply the deployment as it is.\n"),
                run);
    }

    @Test
    void a_hyphen_is_standard_input_too() {
        assertEquals(CommandLineRun.with(CONVERTED, "convert"), CommandLineRun.with(CONVERTED, "convert", "-"));
    }

    @Test
    void a_file_is_converted_into_a_file() throws IOException {
        Path input = write("in.json", ACTION_NEEDED);
        Path output = folder.resolve("out.json");

        CommandLineRun run = CommandLineRun.of("convert", input.toString(), "-o", output.toString());

        assertEquals(3, run.exitCode());
        assertEquals("", run.output());
        assertEquals(ACTION_NEEDED, Files.readString(output));
    }

    @Test
    void the_input_is_never_overwritten() throws IOException {
        Path input = write("in.json", ACTION_NEEDED);
        String again = folder + "/./in.json";

        CommandLineRun run = CommandLineRun.of("convert", input.toString(), "-o", again);

        assertEquals(1, run.exitCode());
        assertEquals(
                "edge-migrator: " + again + " is the input and would be overwritten; name another file\n",
                run.errors());
        assertEquals(ACTION_NEEDED, Files.readString(input));
    }

    @Test
    void a_report_takes_the_place_neither_of_the_input_nor_of_the_result() throws IOException {
        Path input = write("in.json", ACTION_NEEDED);
        String output = folder.resolve("out.json").toString();

        CommandLineRun overInput = CommandLineRun.of("convert", input.toString(), "--report", input.toString());
        CommandLineRun overOutput =
                CommandLineRun.of("convert", input.toString(), "-o", output, "--report", folder + "/./out.json");

        assertEquals(1, overInput.exitCode());
        assertEquals(2, overOutput.exitCode());
        assertTrue(overOutput.errors().startsWith("The deployment and the report need two files."));
        assertEquals(ACTION_NEEDED, Files.readString(input));
        assertFalse(Files.exists(Path.of(output)));
    }

    @Test
    void findings_are_told_with_what_to_do() {
        CommandLineRun run = CommandLineRun.with(ACTION_NEEDED, "convert");

        assertEquals("""
                action SECURITY-002 camera: User: The agent ignores the user, and a name cannot be converted: Kubernetes takes numbers.
                    Set k8s-experimental.securityContext.runAsUser of camera to the number of this user in the image.
                action-needed: 0 of 1 module changed. 1 action required.
                """, run.errors());
    }

    @Test
    void actions_are_counted_by_findings() {
        String camera =
                "\"properties.desired.modules.camera\":{\"type\":\"docker\",\"status\":\"running\",\"settings\":"
                        + "{\"image\":\"camera:1.0\",\"createOptions\":\"{\\\"User\\\":\\\"app\\\"}\"}}";
        String deployment = "{\"$edgeAgent\":{" + camera + "," + camera.replace("camera", "lens") + "}}";

        CommandLineRun run = CommandLineRun.with(deployment, "convert");

        assertTrue(
                run.errors().contains(" of camera to the number")
                        && run.errors().contains(" of lens to"),
                run.errors());
        assertTrue(run.errors().endsWith(" 2 actions required.\n"), run.errors());
    }

    @Test
    void every_result_has_its_exit_code() {
        assertEquals(0, CommandLineRun.with(CONVERTED, "convert").exitCode());
        assertEquals(1, CommandLineRun.with("{ oops", "convert").exitCode());
        assertEquals(2, CommandLineRun.with(CONVERTED, "convert", "--unknown").exitCode());
        assertEquals(3, CommandLineRun.with(ACTION_NEEDED, "convert").exitCode());
        assertEquals(4, CommandLineRun.with(BLOCKED, "convert").exitCode());
    }

    @Test
    void a_blocked_deployment_is_written_all_the_same() {
        CommandLineRun run = CommandLineRun.with(BLOCKED, "convert");

        assertEquals(BLOCKED, run.output());
        assertTrue(run.errors().startsWith("error MANIFEST-002 camera: settings.createOptions: "), run.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "oops", "[]", "{}", "{\"modules\":{}}"})
    void what_is_no_deployment_is_told_and_nothing_written(String text) {
        CommandLineRun run = CommandLineRun.with(text, "convert");

        assertEquals(1, run.exitCode());
        assertEquals("", run.output());
        assertTrue(run.errors().startsWith("error MANIFEST-001 "), run.errors());
        assertTrue(run.errors().endsWith("failed: The deployment could not be read.\n"), run.errors());
    }

    @Test
    void bytes_that_are_no_text_are_told() {
        CommandLineRun run = CommandLineRun.with("{\"ü\":1}".getBytes(StandardCharsets.ISO_8859_1), "convert");

        assertEquals(1, run.exitCode());
        assertTrue(run.errors().contains("The file is not text in UTF-8."), run.errors());
    }

    @Test
    void a_file_with_a_byte_order_mark_is_read() throws IOException {
        Path input = folder.resolve("in.json");
        Files.write(input, ("\uFEFF" + CONVERTED).getBytes(StandardCharsets.UTF_16LE));

        assertEquals(CONVERTED, CommandLineRun.of("convert", input.toString()).output());
    }

    @Test
    void letters_of_any_language_come_out_in_utf_8() {
        String text = CONVERTED.replace("camera:1.0", "kamera-größe-日本:1.0");

        assertEquals(text, CommandLineRun.with(text, "convert").output());
    }

    @Test
    void a_missing_file_is_one_line_and_no_stack_trace() {
        CommandLineRun run = CommandLineRun.of("convert", "no/such/file.json");

        assertEquals(
                new CommandLineRun(
                        1, "", "edge-migrator: cannot read no/such/file.json: there is no such file or folder\n"),
                run);
    }

    @Test
    void a_name_that_no_file_can_have_is_told() {
        assertEquals(
                new CommandLineRun(
                        1,
                        "",
                        "edge-migrator: a\0b is no name of a file here: Nul character not allowed; the environment's"
                                + " LC_ALL=C.UTF-8 allows all letters\n"),
                CommandLineRun.of("convert", "a\0b"));
    }

    @Test
    void a_name_that_is_empty_is_not_the_folder_at_hand() {
        CommandLineRun run = CommandLineRun.of("convert", "");

        assertEquals(2, run.exitCode());
        assertTrue(run.errors().startsWith("The name of a file is empty."), run.errors());
    }

    @Test
    void a_folder_that_is_missing_for_the_output_is_told() {
        CommandLineRun run = CommandLineRun.with(CONVERTED, "convert", "-o", "no/such/out.json");

        assertEquals(
                new CommandLineRun(
                        1, "", "edge-migrator: cannot write no/such/out.json: there is no such file or folder\n"),
                run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text|{\\\"Cmd\\\":[\\\"--password\\\",\\\"hunter$(2)\\\"]}",
                "json|{\\\"Cmd\\\":[\\\"--password\\\",\\\"hunter$(2)\\\"]}",
                "markdown|{\\\"Cmd\\\":\\\"run --password hunter$(2)\\\"}",
                "sarif|{\\\"Env\\\":[\\\"Db:Password=hunter$(2)\\\"]}",
                "json|{\\\"Env\\\":[\\\"API_KEY=hunter$(2)\\\"] oops",
                "text|{\\\"password\\\": hunter2}",
            })
    void secrets_are_in_no_report(String format, String createOptions) {
        CommandLineRun run = CommandLineRun.with(
                deployment(",\"createOptions\":\"" + createOptions + "\""), "convert", "--format", format);

        assertTrue(run.output().contains("hunter"), run.output());
        assertFalse(run.errors().contains("hunter"), run.errors());
        assertTrue(run.errors().contains("camera"), run.errors());
    }

    @Test
    void a_report_goes_to_its_file_and_the_text_to_standard_error() throws IOException {
        Path report = folder.resolve("report.json");

        CommandLineRun run =
                CommandLineRun.with(ACTION_NEEDED, "convert", "--report", report.toString(), "--format", "json");

        assertTrue(Files.readString(report).startsWith("{"), Files.readString(report));
        assertEquals(CommandLineRun.with(ACTION_NEEDED, "convert").errors(), run.errors());
        assertEquals(ACTION_NEEDED, run.output());
    }

    @Test
    void without_a_file_for_it_the_report_goes_to_standard_error() {
        CommandLineRun run = CommandLineRun.with(ACTION_NEEDED, "convert", "--format", "json");

        assertTrue(run.errors().startsWith("{\n  \"version\" : \"1\",\n"), run.errors());
    }

    @ParameterizedTest
    @CsvSource({"text, 0", "TEXT, 0", "json, 0", "markdown, 0", "sarif, 0", "html, 0", "xml, 2"})
    void formats_are_known_by_their_names(String format, int exitCode) {
        assertEquals(
                exitCode,
                CommandLineRun.with(CONVERTED, "convert", "--format", format).exitCode());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
