package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Applies {@link Edit}s to a tree without changing it: what is on the way to a change is copied, the rest is shared.
 */
public final class Edits {
    private Edits() {}

    /**
     * The tree after the edits: first all but the renames, then the renames of each object at once, so that names can
     * be swapped. Paths are those before the renames.
     *
     * @return the tree, in which a removed element leaves a gap, so that the elements behind it keep their numbers
     *     until {@link #closeGaps}
     */
    public static JsonNode apply(JsonNode root, List<Edit> edits) {
        JsonNode result = root;
        Map<JsonPath, Map<String, String>> renames = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Rename rename) {
                renames.computeIfAbsent(rename.path().parent(), any -> new LinkedHashMap<>())
                        .put(rename.path().name(), rename.name());
            } else {
                result = apply(result, edit, 0);
            }
        }
        for (Map.Entry<JsonPath, Map<String, String>> object : renames.entrySet()) {
            JsonNode renamed = renamed(at(result, object.getKey()), object.getValue());
            result = apply(result, new Edit.Put(object.getKey(), renamed), 0);
        }
        return result;
    }

    /** The tree without the gaps that removed elements left; an array that this leaves empty goes with them. */
    public static JsonNode closeGaps(JsonNode node) {
        return node instanceof ObjectNode object
                ? closeGaps(object)
                : node instanceof ArrayNode array ? closeGaps(array) : node;
    }

    private static JsonNode closeGaps(ObjectNode object) {
        ObjectNode closed = object.objectNode();
        boolean changed = false;
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = closeGaps(member.getValue());
            boolean emptied =
                    value.isArray() && value.isEmpty() && !member.getValue().isEmpty();
            if (!emptied) {
                closed.set(member.getKey(), value);
            }
            changed |= emptied || !sameInstance(value, member.getValue());
        }
        return changed ? closed : object;
    }

    private static JsonNode closeGaps(ArrayNode array) {
        ArrayNode closed = array.arrayNode(array.size());
        boolean changed = false;
        for (JsonNode element : array) {
            JsonNode value = closeGaps(element);
            if (!value.isMissingNode()) {
                closed.add(value);
            }
            changed |= value.isMissingNode() || !sameInstance(value, element);
        }
        return changed ? closed : array;
    }

    /** Whether the two are one tree; what edits did not change is shared. */
    @SuppressWarnings("ReferenceEquality")
    static boolean sameInstance(JsonNode one, JsonNode other) {
        return one == other;
    }

    /** The value at a path, or a missing node. */
    public static JsonNode at(JsonNode root, JsonPath path) {
        JsonNode node = root;
        for (Object step : path.steps()) {
            node = child(node, step);
        }
        return node;
    }

    private static JsonNode child(JsonNode node, Object step) {
        return step instanceof Integer element ? node.path(element) : node.path((String) step);
    }

    private static JsonNode apply(JsonNode node, Edit edit, int depth) {
        List<Object> steps = edit.path().steps();
        if (depth == steps.size()) {
            return atTarget(node, edit);
        }
        Object step = steps.get(depth);
        if (depth == steps.size() - 1 && edit instanceof Edit.Remove) {
            return without(node, step);
        }
        return with(node, step, apply(child(node, step), edit, depth + 1));
    }

    private static JsonNode with(JsonNode node, Object step, JsonNode value) {
        if (node instanceof ArrayNode array && step instanceof Integer element) {
            ArrayNode copy = shallowCopy(array);
            copy.set(element, value);
            return copy;
        }
        ObjectNode copy = objectOrNew(node);
        copy.set((String) step, value);
        return copy;
    }

    private static JsonNode atTarget(JsonNode node, Edit edit) {
        if (edit instanceof Edit.Put put) {
            return put.value();
        }
        if (edit instanceof Edit.Append append) {
            ArrayNode array =
                    node instanceof ArrayNode present ? shallowCopy(present) : JsonNodeFactory.instance.arrayNode();
            return array.add(append.value());
        }
        throw new IllegalArgumentException("the root cannot be removed");
    }

    private static JsonNode without(JsonNode node, Object step) {
        if (step instanceof Integer) {
            return with(node, step, MissingNode.getInstance());
        }
        ObjectNode copy = objectOrNew(node);
        copy.remove((String) step);
        return copy;
    }

    private static ObjectNode renamed(JsonNode object, Map<String, String> names) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            copy.set(names.getOrDefault(member.getKey(), member.getKey()), member.getValue());
        }
        return copy;
    }

    private static ObjectNode objectOrNew(JsonNode node) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        return node instanceof ObjectNode object ? copy.setAll(object) : copy;
    }

    private static ArrayNode shallowCopy(ArrayNode array) {
        return array.arrayNode(array.size()).addAll(array);
    }
}
