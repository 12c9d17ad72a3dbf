package io.github.edgemigrator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The material beside the project that some tests read in place; they are skipped where it is absent. */
public final class Shared {
    private static final Path FOLDER = Path.of("..", "shared").toAbsolutePath().normalize();

    private Shared() {}

    /** A folder or file of the shared material; skips the calling test if it is not there. */
    public static Path path(String name) {
        Path path = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: " + name + " is not beside the project");
        return path;
    }

    /** The real manifests written by strangers. */
    public static List<Path> corpus() {
        try (Stream<Path> files = Files.list(path("corpus/manifests"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
