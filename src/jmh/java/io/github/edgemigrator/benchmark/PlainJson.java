package io.github.edgemigrator.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The least that any tool does with a deployment: Jackson reads it and writes it, and likewise the JSON in each of its
 * createOptions.
 */
final class PlainJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String OPTIONS = "createOptions";

    private PlainJson() {}

    /** Does it with all files of one folder into another. */
    public static void main(String[] folders) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folders[0]))) {
            for (Path file : files.sorted().toList()) {
                Files.write(Path.of(folders[1]).resolve(file.getFileName()), readAndWrite(Files.readAllBytes(file)));
            }
        }
    }

    static boolean canRead(byte[] file) {
        try {
            return readAndWrite(file).length > 0;
        } catch (IOException notPlain) {
            return false;
        }
    }

    static byte[] readAndWrite(byte[] file) throws IOException {
        JsonNode document = MAPPER.readTree(file);
        rewriteOptions(document);
        return MAPPER.writeValueAsBytes(document);
    }

    private static void rewriteOptions(JsonNode node) throws IOException {
        if (node instanceof ObjectNode object) {
            if (object.path(OPTIONS).isTextual()) {
                rewrite(object);
            }
            for (JsonNode member : object) {
                rewriteOptions(member);
            }
        } else if (node instanceof ArrayNode array) {
            for (JsonNode element : array) {
                rewriteOptions(element);
            }
        }
    }

    /** The pieces are joined to read them, and the text stands in the first of them. */
    private static void rewrite(ObjectNode settings) throws IOException {
        String text = settings.path(OPTIONS).textValue();
        JsonNode piece = settings.path(OPTIONS + "01");
        for (int number = 2; piece.isTextual(); number++) {
            text += piece.textValue();
            piece = settings.path(OPTIONS + (number < 10 ? "0" : "") + number);
        }
        if (!text.isBlank()) {
            settings.put(OPTIONS, MAPPER.writeValueAsString(MAPPER.readTree(text)));
        }
    }
}
