package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The one file that the module writes: how it is doing, for another process in the same container to read. It opens no
 * port for that. The file always holds a whole document: it is written beside its place, then moved there.
 */
record HealthFile(Path path) {
    private static final String NAME = "edge-migrator-health.json";

    /** The one in the folder for temporary files, as the system property {@code java.io.tmpdir} names it. */
    static HealthFile inTemp() {
        return new HealthFile(Path.of(System.getProperty("java.io.tmpdir"), NAME));
    }

    void write(ObjectNode health) throws IOException {
        Path draft = Files.createTempFile(path.toAbsolutePath().getParent(), NAME, ".new");
        try {
            Files.write(draft, TwinJson.bytes(health));
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** What was written last; missing if there is no such file, or none of ours. */
    JsonNode read() throws IOException {
        try {
            return TwinJson.read(Files.readAllBytes(path));
        } catch (NoSuchFileException absent) {
            return MissingNode.getInstance();
        }
    }
}
