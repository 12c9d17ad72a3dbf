package io.github.edgemigrator.edgeagent.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads JSON into the agent's types. The result has the names as the types spell them; a value of a wrong type is taken
 * down as a fault and left out.
 */
public final class Shaper {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Stands for a value of a wrong type, which is left out. */
    private static final JsonNode NONE = MissingNode.getInstance();

    /** By these names Newtonsoft has objects refer to others. */
    private static final String REFERENCE = "$ref";

    private static final String IDENTITY = "$id";

    private static final JsonNode ZERO = NODES.textNode("0");

    private final SingleValues values;
    private final List<Fault> faults = new ArrayList<>();
    private final List<JsonPath> unknown = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

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

    /** Reads text that is parsed straight into types, as createOptions are. */
    public static Shaper ofText() {
        return new Shaper(new SingleValues(SingleValues.Way.TEXT));
    }

    /** Reads what was kept as loose JSON first, as {@code k8s-experimental} is. */
    public static Shaper ofTokens() {
        return new Shaper(new SingleValues(SingleValues.Way.LOOSE));
    }

    /** Reads what was kept as loose JSON and written as text again, as a module's definition is. */
    public static Shaper ofDefinition() {
        return new Shaper(new SingleValues(SingleValues.Way.LOOSE_THEN_TEXT));
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
        if (json.isNull() || isNothing(json, shape)) {
            return nothing(json, shape);
        }
        if (shape instanceof Shape.Fields fields) {
            return json instanceof ObjectNode object ? fields(object, fields) : fault(shape.expected(), json);
        }
        if (shape instanceof Shape.MapOf map) {
            return json instanceof ObjectNode object ? map(object, map.value()) : fault(shape.expected(), json);
        }
        if (shape instanceof Shape.ListOf list) {
            return json instanceof ArrayNode array ? list(array, list.element()) : fault(shape.expected(), json);
        }
        JsonNode value = json.isValueNode() ? values.read(json, shape) : NONE;
        if (shape instanceof Shape.Amount && Placeholders.in(json.asText())) {
            return json;
        }
        return value.isMissingNode() ? fault(shape.expected(), json) : value;
    }

    /** An empty text stands for nothing where an object or a list is due. */
    private static boolean isNothing(JsonNode json, Shape shape) {
        return json.isTextual()
                && json.textValue().isEmpty()
                && (shape instanceof Shape.Fields || shape instanceof Shape.MapOf || shape instanceof Shape.ListOf);
    }

    private JsonNode nothing(JsonNode json, Shape shape) {
        if (shape instanceof Shape.Amount) {
            return ZERO;
        }
        return shape.nullable() ? NullNode.getInstance() : fault(shape.expected(), json);
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
                Shape.Field known = field.get();
                result = put(result, json, member, known.name(), known.shape(), value.isNull() ? NONE : value);
            } else if (member.getKey().equals(REFERENCE) && isFirst(member.getKey(), json)) {
                return reference(member.getValue(), fields);
            } else if (fields.keepsOthers()) {
                note(member);
                result = put(result, json, member, member.getKey(), Shape.TEXT, member.getValue());
            } else {
                note(member);
                unknown.add(path().child(member.getKey()));
                result = put(result, json, member, member.getKey(), Shape.TEXT, NONE);
            }
        }
        for (String amount : fields.amounts()) {
            if (!result.has(amount)) {
                result = isSame(result, json) ? json.deepCopy() : result;
                result.set(amount, ZERO);
            }
        }
        return result;
    }

    private JsonNode map(ObjectNode json, Shape shape) {
        ObjectNode result = json;
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            JsonNode value = read(member.getValue(), shape, member.getKey());
            result = put(result, json, member, member.getKey(), Shape.TEXT, value);
        }
        return result;
    }

    /** Puts what a member was read as into the result, which is the object itself until something differs from it. */
    private static ObjectNode put(
            ObjectNode result,
            ObjectNode json,
            Map.Entry<String, JsonNode> member,
            String name,
            Shape shape,
            JsonNode value) {
        boolean same = isSame(value, member.getValue()) && name.equals(member.getKey());
        if (same && isSame(result, json)) {
            return json;
        }
        ObjectNode changed = isSame(result, json) ? upTo(member, json) : result;
        if (value.isMissingNode()) {
            return changed.without(name);
        }
        return changed.set(name, changed.has(name) ? RepeatedField.merged(changed.get(name), value, shape) : value);
    }

    private static boolean isFirst(String name, ObjectNode json) {
        return json.fieldNames().next().equals(name);
    }

    /** Takes down the name that an object gives itself for references to it. */
    private void note(Map.Entry<String, JsonNode> member) {
        if (member.getKey().equals(IDENTITY)) {
            ids.add(member.getValue().asText());
        }
    }

    /** A reference to another object, which is of another type; one to nothing is as good as {@code null}. */
    private JsonNode reference(JsonNode id, Shape shape) {
        return ids.contains(id.asText()) ? fault(shape.expected(), id) : nothing(id, shape);
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
        if (!Placeholders.in(found)) {
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
