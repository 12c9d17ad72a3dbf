package io.github.edgemigrator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.JsonParse;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.TextBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that must be JSON, with comments if need be. */
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
        String text = TextBytes.decode(bytes).orElseThrow(() -> new FileException(name + " is not text in UTF-8"));
        JsonParse parse = JsonText.parse(text);
        if (parse instanceof JsonText json) {
            return json.tree();
        }
        JsonParse.Failure failure = (JsonParse.Failure) parse;
        throw new FileException("%s is not JSON: %s (line %d, column %d)"
                .formatted(
                        name,
                        failure.message(),
                        failure.position().line(),
                        failure.position().column()));
    }
}
