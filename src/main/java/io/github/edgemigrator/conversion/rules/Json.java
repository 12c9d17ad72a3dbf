package io.github.edgemigrator.conversion.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes the JSON that rules put into a deployment. */
final class Json {
    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode array(JsonNode element) {
        return JsonNodeFactory.instance.arrayNode().add(element);
    }

    static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    static JsonNode number(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }
}
