package io.github.edgemigrator.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.twin.TwinMigrator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Inputs to begin with: the project's own examples, and strangers' deployments where they lie beside it. */
public final class Seeds {
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "conversion");
    private static final Path STRANGERS = Path.of("..", "shared", "corpus");
    private static final long LARGEST = 20_000;

    private Seeds() {}

    /** Deployments. */
    public static Stream<byte[]> deployments() {
        return Stream.concat(Stream.of(EXAMPLES, STRANGERS).flatMap(Seeds::filesIn), hostile());
    }

    /** What is rarely met by chance: nesting, long numbers and texts, no UTF-8, names that become the same. */
    private static Stream<byte[]> hostile() {
        String module = "{\"edgeAgent\":{\"modules\":{\"camera\":{\"type\":\"docker\",\"settings\":{\"image\":\"a:1\","
                + "\"createOptions\":%s}}}}}";
        String alike =
                "{\"settings\":{\"image\":\"a:1\"},\"env\":{\"a.b\":{\"value\":\"1\"},\"a_b\":{\"value\":\"2\"}}}";
        return Stream.concat(
                Stream.of(
                                module.formatted("[".repeat(2_000)),
                                module.formatted("{\"a\":".repeat(900) + "1" + "}".repeat(900)),
                                module.formatted("{\"Memory\":" + "9".repeat(1_200) + "}"),
                                module.formatted("{\"Memory\":1e999999999,\"NanoCpus\":-0.0}"),
                                module.formatted(quoted("{\"Env\":[\"A=" + "$(".repeat(2_000) + "\"]}")),
                                module.formatted(quoted("{\"Labels\":{\"" + "a.".repeat(2_000) + "\":\"\"}}")),
                                "{\"edgeAgent\":{\"modules\":{\"Cam_era\":@,\"cam-era\":@,\"cam_era\":@,\"-cam-era-\":@}}}"
                                        .replace("@", alike))
                        .map(Seeds::utf8),
                Stream.of(
                        module.formatted("\"\u00ff\u00fe\u00c0\"").getBytes(StandardCharsets.ISO_8859_1),
                        module.formatted("{}").getBytes(StandardCharsets.UTF_16)));
    }

    /** What modules have as createOptions. */
    public static Stream<byte[]> createOptions() {
        return read().flatMap(deployment -> deployment.modules().stream())
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
            return Stream.of(utf8(deployment.sections(4_096).put("$version", 2).toString()), utf8(quoted));
        });
    }

    /** What is packed: text, and the bytes of texts that are packed already. */
    public static Stream<byte[]> packed() {
        return deployments().limit(200).flatMap(bytes -> Stream.of(bytes, gzip(bytes)));
    }

    /** Pairs of reports: what a twin holds, and what it shall hold. */
    public static Stream<byte[]> reports() {
        List<ObjectNode> reports = read().limit(200)
                .map(deployment -> new TwinMigrator().report(deployment.sections(4_096)))
                .toList();
        return IntStream.range(1, reports.size())
                .mapToObj(number -> JsonNodeFactory.instance
                        .objectNode()
                        .<ObjectNode>set("held", reports.get(number - 1))
                        .set("report", reports.get(number)))
                .map(pair -> utf8(pair.toString()));
    }

    /** Compresses bytes as they stand in a twin, base64 apart. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
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
