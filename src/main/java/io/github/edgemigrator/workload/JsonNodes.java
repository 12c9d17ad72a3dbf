package io.github.edgemigrator.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Makes the JSON that rules put into a deployment. */
public final class JsonNodes {
    private JsonNodes() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static JsonNode array(JsonNode element) {
        return JsonNodeFactory.instance.arrayNode().add(element);
    }

    public static JsonNode text(String text) {
        return TextNode.valueOf(text);
    }

    public static JsonNode number(int number) {
        return JsonNodeFactory.instance.numberNode(number);
    }
}
