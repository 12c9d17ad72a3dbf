package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies {@link Edit}s to a tree without changing it: what is on the way to a change is copied, the rest is shared.
 */
public final class Edits {
    private Edits() {}

    /**
     * The tree after the edits.
     *
     * @param edits in this order; element numbers are those of {@code root}, whatever other edits of the list remove
     */
    public static JsonNode apply(JsonNode root, List<Edit> edits) {
        JsonNode result = root;
        Set<JsonPath> thinned = new LinkedHashSet<>();
        for (Edit edit : edits) {
            result = apply(result, edit, 0);
            if (edit instanceof Edit.Remove
                    && edit.path().steps().get(edit.path().steps().size() - 1) instanceof Integer) {
                thinned.add(edit.path().parent());
            }
        }
        for (JsonPath array : thinned) {
            result = apply(result, new Edit.Put(array, withoutGaps(result, array)), 0);
        }
        for (JsonPath array : thinned) {
            if (at(result, array).isEmpty()) {
                result = apply(result, new Edit.Remove(array), 0);
            }
        }
        return result;
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
        if (depth == steps.size() - 1) {
            if (edit instanceof Edit.Rename rename) {
                return renamed((ObjectNode) node, (String) step, rename.name());
            }
            if (edit instanceof Edit.Remove) {
                return without(node, step);
            }
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
        throw new IllegalArgumentException("the root can be neither removed nor renamed");
    }

    private static JsonNode without(JsonNode node, Object step) {
        if (step instanceof Integer) {
            // A gap until all edits are done, so that the other elements keep their numbers.
            return with(node, step, MissingNode.getInstance());
        }
        ObjectNode copy = objectOrNew(node);
        copy.remove((String) step);
        return copy;
    }

    private static ObjectNode renamed(ObjectNode object, String from, String to) {
        ObjectNode copy = object.objectNode();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            copy.set(member.getKey().equals(from) ? to : member.getKey(), member.getValue());
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

    private static ArrayNode withoutGaps(JsonNode root, JsonPath path) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : at(root, path)) {
            if (!element.isMissingNode()) {
                kept.add(element);
            }
        }
        return kept;
    }
}
