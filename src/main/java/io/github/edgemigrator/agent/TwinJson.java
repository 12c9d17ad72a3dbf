package io.github.edgemigrator.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The one way in which twin documents become bytes and bytes documents. */
final class TwinJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TwinJson() {}

    /** Reads a payload; missing if it is empty or no JSON. */
    static JsonNode read(byte[] payload) {
        try {
            return MAPPER.readTree(payload);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] bytes(JsonNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The document as it would be read back. To Jackson the number 7 is not the same when it was put as a {@code long}
     * and when it was read as an {@code int}; documents can only be compared in this form.
     */
    static ObjectNode asReadBack(ObjectNode document) {
        return (ObjectNode) read(bytes(document));
    }
}
