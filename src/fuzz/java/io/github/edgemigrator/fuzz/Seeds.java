package io.github.edgemigrator.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs to begin with: the project's own examples, and strangers' deployments where they lie beside it. */
public final class Seeds {
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "conversion");
    private static final Path STRANGERS = Path.of("..", "shared", "corpus");
    private static final long LARGEST = 20_000;

    private Seeds() {}

    /** Deployments. */
    public static Stream<byte[]> deployments() {
        return Stream.of(EXAMPLES, STRANGERS).flatMap(Seeds::filesIn);
    }

    /** What modules have as createOptions. */
    public static Stream<byte[]> createOptions() {
        return read()
                .flatMap(deployment -> deployment.modules().stream())
                .map(Module::value)
                .map(module -> module.get("settings").get("createOptions").json())
                .filter(JsonNode::isObject)
                .map(options -> utf8(options.toString()))
                .filter(options -> options.length > 2);
    }

    /** Routes. */
    public static Stream<byte[]> routes() {
        return read().flatMap(deployment -> deployment.routes().stream())
                .map(route -> route.json().isObject() ? route.get("route").json() : route.json())
                .map(route -> utf8(route.asText()));
    }

    /** Desired properties, with sections and with text. */
    public static Stream<byte[]> desired() {
        return read().flatMap(deployment -> {
            JsonNode text = deployment.tree().isObject() ? deployment.manifest(4_096) : deployment.tree();
            String quoted = text.toString().length() < 4_000
                    ? "{\"$version\":2,\"manifest\":" + text.toString().transform(Seeds::quoted) + "}"
                    : "{}";
            return Stream.of(
                    utf8(deployment.sections(4_096).put("$version", 2).toString()), utf8(quoted));
        });
    }

    private static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }

    private static Stream<Deployment> read() {
        return deployments()
                .map(Deployment::read)
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast);
    }

    private static Stream<byte[]> filesIn(Path folder) {
        if (!Files.exists(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> json = files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> file.toFile().length() < LARGEST)
                    .sorted()
                    .toList();
            return json.stream().map(Seeds::bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
