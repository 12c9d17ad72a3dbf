package io.github.edgemigrator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that must be JSON. */
final class JsonFile {
    private JsonFile() {}

    static JsonNode read(Path file) {
        try {
            return read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new FileException(file.toString(), "read", e);
        }
    }

    /** @param name of the file, for messages */
    static JsonNode read(byte[] bytes, String name) {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (JsonProcessingException notJson) {
            throw new FileException(name + " is not JSON: " + notJson.getOriginalMessage());
        } catch (IOException e) {
            throw new FileException(name, "read", e);
        }
    }
}
