package io.github.edgemigrator.edgeagent.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON into the agent's types. The result has the names as the types spell them; a value of a wrong type is taken
 * down as a fault and left out.
 */
public final class Shaper {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Stands for a value of a wrong type, which is left out. */
    private static final JsonNode NONE = MissingNode.getInstance();

    private final SingleValues values;
    private final List<Fault> faults = new ArrayList<>();
    private final List<JsonPath> unknown = new ArrayList<>();

    private JsonPath root = JsonPath.ROOT;
    /** The way from the root to the value that is looked at: names, and numbers of elements. */
    private final List<Object> steps = new ArrayList<>();

    /**
     * A value of a wrong type.
     *
     * @param path of the value
     * @param expected what the agent needs, such as {@code a list}
     * @param found what stands there
     */
    public record Fault(JsonPath path, String expected, String found) {
        @Override
        public String toString() {
            return where() + " " + what();
        }

        public String where() {
            return path.toString();
        }

        public String what() {
            return "must be " + expected + " but is " + found;
        }
    }

    private Shaper(SingleValues values) {
        this.values = values;
    }

    /** Reads text that is parsed straight into types, as createOptions are: {@code true} as text is {@code true}. */
    public static Shaper ofText() {
        return new Shaper(new SingleValues(false));
    }

    /**
     * Reads what was kept as loose JSON first, as {@code k8s-experimental} is: {@code true} as text is {@code True}.
     */
    public static Shaper ofTokens() {
        return new Shaper(new SingleValues(true));
    }

    /** What could not be read. */
    public List<Fault> faults() {
        return faults;
    }

    /** Names that the types do not have. */
    public List<JsonPath> unknown() {
        return unknown;
    }

    /**
     * Reads a value.
     *
     * @return the value itself if the agent has it as it is written; {@code null} where that is allowed; missing if it
     *     is of a wrong type
     */
    public JsonNode read(JsonNode json, Shape shape, JsonPath path) {
        root = path;
        return read(json, shape);
    }

    private JsonNode read(JsonNode json, Shape shape) {
        if (json.isNull()) {
            return isNullable(shape) ? json : fault(expected(shape), json);
        }
        if (shape instanceof Shape.Fields fields) {
            return json instanceof ObjectNode object ? fields(object, fields) : fault("an object", json);
        }
        if (shape instanceof Shape.MapOf map) {
            return json instanceof ObjectNode object ? map(object, map.value()) : fault("an object", json);
        }
        if (shape instanceof Shape.ListOf list) {
            return json instanceof ArrayNode array ? list(array, list.element()) : fault("a list", json);
        }
        JsonNode value = json.isValueNode() ? values.read(json, shape) : NONE;
        return value.isMissingNode() ? fault(expected(shape), json) : value;
    }

    private JsonNode read(JsonNode json, Shape shape, Object step) {
        steps.add(step);
        JsonNode value = read(json, shape);
        steps.remove(steps.size() - 1);
        return value;
    }

    private JsonNode fields(ObjectNode json, Shape.Fields fields) {
        ObjectNode result = json;
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            Optional<Shape.Field> field = fields.find(member.getKey());
            if (field.isPresent()) {
                JsonNode value = read(member.getValue(), field.get().shape(), member.getKey());
                result = put(result, json, member, field.get().name(), value.isNull() ? NONE : value);
            } else if (fields.keepsOthers()) {
                result = put(result, json, member, member.getKey(), member.getValue());
            } else {
                unknown.add(path().child(member.getKey()));
                result = put(result, json, member, member.getKey(), NONE);
            }
        }
        return result;
    }

    private JsonNode map(ObjectNode json, Shape shape) {
        ObjectNode result = json;
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            JsonNode value = read(member.getValue(), shape, member.getKey());
            result = put(result, json, member, member.getKey(), value);
        }
        return result;
    }

    /** Puts what a member was read as into the result, which is the object itself until something differs from it. */
    private static ObjectNode put(
            ObjectNode result, ObjectNode json, Map.Entry<String, JsonNode> member, String name, JsonNode value) {
        boolean same = isSame(value, member.getValue()) && name.equals(member.getKey());
        if (same && isSame(result, json)) {
            return json;
        }
        ObjectNode changed = isSame(result, json) ? upTo(member, json) : result;
        return value.isMissingNode() ? changed : changed.set(name, value);
    }

    private static ObjectNode upTo(Map.Entry<String, JsonNode> end, ObjectNode json) {
        ObjectNode members = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (member.getKey().equals(end.getKey())) {
                break;
            }
            members.set(member.getKey(), member.getValue());
        }
        return members;
    }

    private JsonNode list(ArrayNode json, Shape shape) {
        ArrayNode result = json;
        for (int i = 0; i < json.size(); i++) {
            JsonNode value = read(json.get(i), shape, i);
            if (isSame(result, json) && !isSame(value, json.get(i))) {
                result = NODES.arrayNode();
                for (int before = 0; before < i; before++) {
                    result.add(json.get(before));
                }
            }
            if (!isSame(result, json) && !value.isMissingNode()) {
                result.add(value);
            }
        }
        return result;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(JsonNode one, JsonNode other) {
        return one == other;
    }

    private JsonNode fault(String expected, JsonNode found) {
        // What a placeholder of a template will be, nobody knows yet.
        if (!Placeholders.in(found.asText())) {
            faults.add(new Fault(path(), expected, describe(found)));
        }
        return NONE;
    }

    /** Where the value stands that is looked at. */
    private JsonPath path() {
        JsonPath path = root;
        for (Object step : steps) {
            path = step instanceof Integer element ? path.child(element) : path.child((String) step);
        }
        return path;
    }

    private static boolean isNullable(Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return whole.nullable();
        }
        if (shape instanceof Shape.Flag flag) {
            return flag.nullable();
        }
        return !(shape instanceof Shape.Fields fields) || fields.nullable();
    }

    private static String expected(Shape shape) {
        if (shape instanceof Shape.Whole) {
            return "a whole number";
        }
        if (shape instanceof Shape.Flag) {
            return "true or false";
        }
        if (shape instanceof Shape.Amount) {
            return "an amount such as 500m or 128Mi";
        }
        return shape instanceof Shape.Fields ? "an object" : "text";
    }

    private static String describe(JsonNode found) {
        return switch (found.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            case STRING -> "other text";
            case NUMBER -> "another number";
            default -> "something else";
        };
    }
}
