package io.github.edgemigrator.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the project by its path in it. */
record ProjectFile(Path path) {
    /** The folder of the longer documents. */
    static final Path SITE = Path.of("src", "site", "markdown");

    static final ProjectFile README = new ProjectFile(Path.of("README.md"));
    static final ProjectFile POM = new ProjectFile(Path.of("pom.xml"));
    static final ProjectFile RELIABILITY = new ProjectFile(Path.of("src", "site", "markdown", "reliability.md"));
    static final ProjectFile DOCKERFILE = new ProjectFile(Path.of("Dockerfile.amd64"));
    static final ProjectFile MODULE = new ProjectFile(Path.of("module.json"));
    static final ProjectFile DEPLOYMENT = new ProjectFile(Path.of("src", "deploy", "deployment.json"));
    static final ProjectFile FLEET = new ProjectFile(Path.of("src", "deploy", "fleet.json"));
    static final ProjectFile METRICS = new ProjectFile(Path.of("src", "deploy", "fleet-metrics.json"));
    static final ProjectFile LEGACY_DEPLOYMENT = new ProjectFile(Path.of("src", "deploy", "legacy-deployment.json"));

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
