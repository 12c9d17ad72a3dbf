package io.github.edgemigrator.edgeagent.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the agent makes of a field that an object has twice, in names that differ only in case (Newtonsoft,
 * {@code CalculatePropertyDetails}): a list or map is filled up, of an object's fields those stay that the second
 * names, and of single values the second counts.
 */
public final class RepeatedField {
    private RepeatedField() {}

    /**
     * The value that the agent has of a field of createOptions.
     *
     * @param field empty if it is not one of Docker's
     * @param first what stands there first
     * @param second what stands there then
     */
    public static JsonNode merged(Optional<DockerField> field, JsonNode first, JsonNode second) {
        return field.flatMap(known -> known.type(any -> true))
                .map(type -> merged(first, second, type))
                .orElse(second);
    }

    /** The value that the agent has of what it reads as a shape. */
    static JsonNode merged(JsonNode first, JsonNode second, Shape shape) {
        if (shape instanceof Shape.ListOf && first instanceof ArrayNode list && second instanceof ArrayNode more) {
            return list.deepCopy().addAll(more);
        }
        if (!(first instanceof ObjectNode object && second instanceof ObjectNode other)) {
            return second;
        }
        if (shape instanceof Shape.MapOf) {
            return object.deepCopy().setAll(other);
        }
        return shape instanceof Shape.Fields fields ? merged(object, other, fields) : second;
    }

    private static ObjectNode merged(ObjectNode first, ObjectNode second, Shape.Fields fields) {
        Map<String, JsonNode> values = new HashMap<>();
        first.properties().forEach(member -> add(member, fields, values));
        Map<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : second.properties()) {
            names.putIfAbsent(add(member, fields, values), member.getKey());
        }
        ObjectNode merged = second.objectNode();
        names.forEach((field, name) -> merged.set(name, values.get(field)));
        return merged;
    }

    /** Adds a member to the values by field, that is by name in lower case, and gives its field. */
    private static String add(Map.Entry<String, JsonNode> member, Shape.Fields fields, Map<String, JsonNode> values) {
        String field = member.getKey().toLowerCase(Locale.ROOT);
        values.merge(field, member.getValue(), (before, value) -> fields.find(field)
                .map(known -> merged(before, value, known.shape()))
                .orElse(value));
        return field;
    }
}
