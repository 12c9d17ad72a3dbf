package io.github.edgemigrator.startup;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classes that a module loads, ready to be mapped into memory (class data sharing). Which ones it loads, a run in
 * an embedded IoT Edge runtime tells: from its start to the report of a conversion.
 *
 * <p>An archive serves that Java and that jar only, at the path where the jar lies now.
 *
 * @param java the command of the Java runtime
 * @param jar the module, which takes the argument {@code run}
 */
public record ClassArchive(Path java, Path jar) {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Makes the archive of the image; system properties {@code java}, {@code jar} and {@code archive}. */
    public static void main(String[] args) throws IOException {
        new ClassArchive(path("java"), path("jar")).write(path("archive"), List.of("health"));
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property));
    }

    /**
     * Writes the archive.
     *
     * @param commands of the jar beside {@code run}, which load something more
     * @throws IOException if Java cannot make one
     */
    void write(Path archive, List<String> commands) throws IOException {
        Path list = Files.createTempFile("classes", ".list");
        Set<String> classes = new LinkedHashSet<>();
        try (EmbeddedRuntime runtime =
                        EmbeddedRuntime.builder().desired(Example.desired()).start();
                ModuleProcess module = start(runtime.environment(), list, "run")) {
            runtime.journal().await(Kind.PATCH_ACCEPTED, 1, LIMIT);
            module.terminate(LIMIT);
            classes.addAll(classes(list));
        }
        for (String command : commands) {
            try (ModuleProcess process = start(Map.of(), list, command)) {
                process.awaitExit(LIMIT);
                classes.addAll(classes(list));
            }
        }
        dump(Files.write(list, classes), archive);
        Files.delete(list);
    }

    /** Without the numbers that later JDKs give them: each process counts from the start. */
    private static List<String> classes(Path list) throws IOException {
        return Files.readAllLines(list).stream()
                .map(line -> line.replaceFirst(" id: .*", ""))
                .toList();
    }

    private ModuleProcess start(Map<String, String> environment, Path list, String command) {
        return run(environment, "-XX:DumpLoadedClassList=" + list, "-jar", jar.toString(), command);
    }

    private void dump(Path list, Path archive) throws IOException {
        try (ModuleProcess dump = run(
                Map.of(),
                "-Xshare:dump",
                "-Xlog:cds=error",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jar.toString())) {
            if (dump.awaitExit(LIMIT) != 0) {
                throw new IOException("no archive of the classes of " + jar + ": "
                        + dump.errors().soFar());
            }
        }
    }

    private ModuleProcess run(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(List.of(arguments));
        return ModuleProcess.of(environment).command(command);
    }
}
