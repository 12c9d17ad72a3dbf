package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.TextBytes;
import io.github.edgemigrator.twin.EdgeHubJson;
import java.nio.charset.StandardCharsets;

/** The one way in which twin documents become bytes and bytes documents. */
final class TwinJson {
    private TwinJson() {}

    /** Reads a payload; missing if it is empty or no JSON. */
    static JsonNode read(byte[] payload) {
        return TextBytes.decode(payload).flatMap(JsonText::read).orElseGet(MissingNode::getInstance);
    }

    static byte[] bytes(JsonNode document) {
        return JsonText.of(document).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Returns the document as it would be read back. To Jackson the number 7 is not the same when it was put as a
     * {@code long} and when it was read as an {@code int}, and edgeHub rewrites dates; documents can only be compared
     * in this form.
     */
    static ObjectNode asReadBack(ObjectNode document) {
        return EdgeHubJson.held((ObjectNode) read(bytes(document)));
    }
}
