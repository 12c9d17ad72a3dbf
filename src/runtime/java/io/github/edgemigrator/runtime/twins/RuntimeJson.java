package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** JSON objects from text, strictly. */
public final class RuntimeJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RuntimeJson() {}

    /** A new empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /**
     * Reads an object that a test wrote; single quotes stand for double ones.
     *
     * @throws IllegalArgumentException if the text is no JSON object
     */
    public static ObjectNode of(String text) {
        return parse(text.replace('\'', '"'))
                .orElseThrow(() -> new IllegalArgumentException("Not a JSON object: " + text));
    }

    /** Reads an object, or gives nothing when the text is not exactly one JSON object. */
    public static Optional<ObjectNode> parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }
}
