package io.github.edgemigrator.benchmark;

import io.github.edgemigrator.manifest.Deployment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Deployments to measure with: the files under the folder named by the system property {@code corpus}, or where that is
 * absent the project's own examples. Only files count that both the converter and plain Jackson can read.
 */
final class Corpus {
    private static final List<Path> EXAMPLES =
            List.of(Path.of("src", "deploy"), Path.of("src", "test", "resources", "conversion"));

    private Corpus() {}

    static List<byte[]> files() {
        Path folder = Path.of(System.getProperty("corpus", "../shared/corpus"));
        List<byte[]> files = new ArrayList<>();
        for (Path root : Files.isDirectory(folder) ? List.of(folder) : EXAMPLES) {
            collect(root, files);
        }
        return files;
    }

    private static void collect(Path root, List<byte[]> files) {
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (Deployment.read(bytes) instanceof Deployment && PlainJson.canRead(bytes)) {
                    files.add(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(root.toString(), e);
        }
    }
}
