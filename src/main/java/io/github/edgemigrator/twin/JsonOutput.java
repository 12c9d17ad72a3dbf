package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.JsonText;
import java.util.Map;
import java.util.TreeMap;

/** JSON as text, in forms for programs. */
final class JsonOutput {
    private static final String HEX = "0123456789ABCDEF";

    private JsonOutput() {}

    /** Compact, and in ASCII: nothing on the way can damage it. */
    static String ascii(JsonNode value) {
        String text = JsonText.of(value);
        StringBuilder ascii = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < 0x80) {
                ascii.append(character);
            } else {
                ascii.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    ascii.append(HEX.charAt(character >> shift & 0xF));
                }
            }
        }
        return ascii.toString();
    }

    /** Compact, and the same whatever the order of the names, as {@code jq -cS} writes it. */
    static String sorted(JsonNode value) {
        return JsonText.of(inOrder(value));
    }

    private static JsonNode inOrder(JsonNode value) {
        if (value instanceof ObjectNode object) {
            Map<String, JsonNode> members = new TreeMap<>();
            object.properties().forEach(member -> members.put(member.getKey(), inOrder(member.getValue())));
            return object.objectNode().setAll(members);
        }
        if (value instanceof ArrayNode array) {
            ArrayNode elements = array.arrayNode(array.size());
            array.forEach(element -> elements.add(inOrder(element)));
            return elements;
        }
        return value;
    }
}
