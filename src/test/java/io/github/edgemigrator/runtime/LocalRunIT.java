package io.github.edgemigrator.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalRunIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private final Path folder;

    LocalRunIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void once_ends_after_the_first_report() throws IOException {
        Path manifest = Files.writeString(folder.resolve("deployment.json"), "{}");
        assertEquals(0, run(SdkModule.class.getName()).run(manifest, true));
        assertTrue(text(out).contains("\"desiredVersion\" : 2"), text(out));
    }

    @Test
    void a_missing_file_is_one_clear_line() {
        Path missing = folder.resolve("none.json");
        assertEquals(1, run(SdkModule.class.getName()).run(missing, true));
        assertEquals("There is no deployment file " + missing + ". Name one with -Dmanifest=FILE.\n", text(err));
    }

    @Test
    void a_module_that_ends_is_one_clear_line() throws IOException {
        Path manifest = Files.writeString(folder.resolve("deployment.json"), "{}");
        assertEquals(1, run("no.such.Module").run(manifest, true));
        assertTrue(text(err).endsWith("The module ended with exit code 1.\n"), text(err));
    }

    @Test
    void saving_the_file_converts_again_and_a_signal_ends_the_module_too() throws IOException {
        Path manifest = Files.writeString(folder.resolve("deployment.json"), "{}");
        try (ModuleProcess run = ModuleProcess.of(Map.of())
                .jvm("-Dmanifest=" + manifest)
                .mainClass(
                        System.getProperty("java.class.path"), LocalRun.class.getName(), SdkModule.class.getName())) {
            run.output().await("the first report", LIMIT, line -> line.contains("\"desiredVersion\" : 2"));
            List<ProcessHandle> module = run.children();

            Files.writeString(manifest, "{\"modulesContent\": {}}");
            run.output().await("the second report", LIMIT, line -> line.contains("\"desiredVersion\" : 3"));

            assertEquals(143, run.terminate(LIMIT));
            assertEquals(
                    List.of(false), module.stream().map(ProcessHandle::isAlive).toList());
        }
    }

    private LocalRun run(String mainClass) {
        return new LocalRun(mainClass, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
