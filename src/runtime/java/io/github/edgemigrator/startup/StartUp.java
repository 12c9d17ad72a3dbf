package io.github.edgemigrator.startup;

import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.startup.Candidate.Start;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Measures how long the packaged module takes from the start of its process until the hub has its report, and the
 * memory it needs at rest, beside a {@link BareModule} and in turn with it. With the image's flags both run on the
 * image's Java runtime and with an archive of their classes, else on this one. Prints a table.
 *
 * <p>System properties: {@code starts} of each (20); {@code rest}, the seconds until the memory is looked at (5).
 */
public final class StartUp {
    /** A start that took so long waited for an answer that never came. */
    private static final double STALL = 10_000;

    private static final String MODULE_JAR = "edge-migrator.jar";

    private final Path folder;
    private final Path java;

    private StartUp(Path folder) {
        this.folder = folder;
        this.java = folder.resolve(Path.of("jre", "bin", "java"));
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of("target", "start-up").toAbsolutePath();
        remove(folder);
        Files.createDirectories(folder);
        List<Candidate> candidates = new StartUp(folder).candidates();
        int starts = Integer.getInteger("starts", 20);
        Duration rest = Duration.ofSeconds(Long.getLong("rest", 5));
        List<List<Start>> rounds = new ArrayList<>();
        for (Candidate candidate : candidates) {
            candidate.start(Duration.ZERO);
        }
        for (int round = 0; round < starts; round++) {
            List<Start> inTurn = new ArrayList<>();
            for (Candidate candidate : candidates) {
                inTurn.add(candidate.start(rest));
            }
            rounds.add(inTurn);
        }
        print(candidates, rounds);
    }

    private List<Candidate> candidates() throws IOException {
        makeJavaRuntime();
        Path module =
                Files.copy(ModuleProcess.packagedJar(), folder.resolve(MODULE_JAR), StandardCopyOption.COPY_ATTRIBUTES);
        Path bare = folder.resolve("bare.jar");
        writeBareJar(bare);
        return List.of(
                new Candidate("bare module, default flags", plainly(bare)),
                new Candidate("bare module, flags of the image", asInTheImage(bare, List.of())),
                new Candidate("Edge Migrator, default flags", plainly(module)),
                new Candidate("Edge Migrator, flags of the image", asInTheImage(module, List.of("health"))));
    }

    private static List<String> plainly(Path jar) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString(), "run");
    }

    private List<String> asInTheImage(Path jar, List<String> commands) throws IOException {
        Path archive = Path.of(jar + ".jsa");
        new ClassArchive(java, jar).write(archive, commands);
        return Stream.of(
                        List.of(java.toString(), "-XX:SharedArchiveFile=" + archive),
                        Dockerfile.javaOptions(),
                        List.of("-jar", jar.toString(), "run"))
                .flatMap(List::stream)
                .toList();
    }

    private void makeJavaRuntime() {
        int exitCode = ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--add-modules",
                        String.join(",", Dockerfile.modules()),
                        "--strip-java-debug-attributes",
                        "--no-man-pages",
                        "--no-header-files",
                        "--output",
                        folder.resolve("jre").toString());
        if (exitCode != 0) {
            throw new IllegalStateException("jlink ended with " + exitCode);
        }
    }

    /** The libraries come from the packaged jar: it has the same ones, without the signatures that no archive takes. */
    private static void writeBareJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, BareModule.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, MODULE_JAR);
        String entry = BareModule.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = Objects.requireNonNull(BareModule.class.getResourceAsStream("/" + entry))) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }

    private static void print(List<Candidate> candidates, List<List<Start>> rounds) {
        System.out.println("| " + rounds.size() + " starts of each, in turn | start to report, ms | × bare, by pairs |"
                + " processor time, ms | memory at rest, MiB | stalls |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            int column = candidate;
            List<Start> starts = rounds.stream().map(round -> round.get(column)).toList();
            Spread ratios = new Spread(rounds.stream()
                    .map(round ->
                            round.get(column).milliseconds() / round.get(0).milliseconds())
                    .toList());
            System.out.printf(
                    "| %s | %s | %s | %s | %s | %d |%n",
                    candidates.get(candidate).name(),
                    spread(starts, Start::milliseconds).text(0),
                    ratios.text(2),
                    spread(starts, Start::processor).text(0),
                    spread(starts, Start::resident).text(1),
                    starts.stream()
                            .filter(start -> start.milliseconds() > STALL)
                            .count());
        }
    }

    private static Spread spread(List<Start> starts, ToDoubleFunction<Start> figure) {
        return new Spread(starts.stream().map(figure::applyAsDouble).toList());
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
