package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applies {@link Edit}s to a tree without changing it: what is on the way to a change is copied, the rest is shared.
 */
public final class Edits {
    /** What was copied for the edits before, so that the next ones need not copy it again. */
    private final Set<JsonNode> copies = Collections.newSetFromMap(new IdentityHashMap<>());

    private Edits() {}

    /**
     * The tree after the edits: first all but the renames, then the renames of each object at once, so that names can
     * be swapped. Paths are those before the renames.
     *
     * @return the tree, in which a removed element leaves a gap, so that the elements behind it keep their numbers
     *     until {@link #closeGaps}
     */
    public static JsonNode apply(JsonNode root, List<Edit> edits) {
        return edits.isEmpty() ? root : new Edits().applied(root, edits);
    }

    private JsonNode applied(JsonNode root, List<Edit> edits) {
        JsonNode result = root;
        Map<JsonPath, Map<String, String>> renames = new LinkedHashMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Rename rename) {
                renames.computeIfAbsent(rename.path().parent(), any -> new LinkedHashMap<>())
                        .put(rename.path().name(), rename.name());
            } else {
                result = apply(result, edit, edit.path().steps(), 0);
            }
        }
        // The innermost first, so that the paths of the others still hold.
        List<Map.Entry<JsonPath, Map<String, String>>> innermostFirst = new ArrayList<>(renames.entrySet());
        innermostFirst.sort(
                Comparator.comparing(names -> -names.getKey().steps().size()));
        for (Map.Entry<JsonPath, Map<String, String>> names : innermostFirst) {
            JsonPath path = names.getKey();
            if (at(result, path) instanceof ObjectNode object) {
                Edit edit = new Edit.Put(path, renamed(object, names.getValue()));
                result = apply(result, edit, path.steps(), 0);
            }
        }
        return result;
    }

    /** Whether an edit leaves a gap until {@link #closeGaps}. */
    public static boolean leavesGap(Edit edit) {
        return edit instanceof Edit.Remove && edit.path().isElement();
    }

    /** The tree without the gaps that removed elements left; an array that this leaves empty goes with them. */
    public static JsonNode closeGaps(JsonNode node) {
        return node instanceof ObjectNode object
                ? closeGaps(object)
                : node instanceof ArrayNode array ? closeGaps(array) : node;
    }

    private static JsonNode closeGaps(ObjectNode object) {
        Map<String, JsonNode> closed = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = closeGaps(member.getValue());
            if (!sameInstance(value, member.getValue())) {
                closed.put(member.getKey(), value);
            }
        }
        if (closed.isEmpty()) {
            return object;
        }
        ObjectNode copy = object.objectNode().setAll(object);
        closed.forEach((name, value) -> {
            if (value.isArray() && value.isEmpty()) {
                copy.remove(name);
            } else {
                copy.set(name, value);
            }
        });
        return copy;
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
    public static boolean sameInstance(JsonNode one, JsonNode other) {
        return one == other;
    }

    /** The value at a path, or a missing node. */
    public static JsonNode at(JsonNode root, JsonPath path) {
        return path.isRoot() ? root : child(at(root, path.parent()), path.last());
    }

    private static JsonNode child(JsonNode node, Object step) {
        return step instanceof Integer element ? node.path(element) : node.path((String) step);
    }

    private JsonNode apply(JsonNode node, Edit edit, List<Object> steps, int depth) {
        if (depth == steps.size()) {
            return atTarget(node, edit);
        }
        Object step = steps.get(depth);
        if (depth == steps.size() - 1 && edit instanceof Edit.Remove) {
            return without(node, step);
        }
        return with(node, step, apply(child(node, step), edit, steps, depth + 1));
    }

    private JsonNode with(JsonNode node, Object step, JsonNode value) {
        if (node instanceof ArrayNode array && step instanceof Integer element) {
            ArrayNode copy = own(array);
            copy.set(element, value);
            return copy;
        }
        ObjectNode copy = ownObject(node);
        copy.set((String) step, value);
        return copy;
    }

    private JsonNode atTarget(JsonNode node, Edit edit) {
        if (edit instanceof Edit.Put put) {
            return put.value();
        }
        if (edit instanceof Edit.Append append) {
            return own(node instanceof ArrayNode present ? present : JsonNodeFactory.instance.arrayNode())
                    .add(append.value());
        }
        throw new IllegalArgumentException("the root cannot be removed");
    }

    private JsonNode without(JsonNode node, Object step) {
        if (step instanceof Integer) {
            return with(node, step, MissingNode.getInstance());
        }
        ObjectNode copy = ownObject(node);
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

    /** The object to be changed: a copy, unless it is one already; a new one in the place of anything else. */
    private ObjectNode ownObject(JsonNode node) {
        if (node instanceof ObjectNode object && copies.contains(object)) {
            return object;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        if (node instanceof ObjectNode object) {
            copy.setAll(object);
        }
        copies.add(copy);
        return copy;
    }

    private ArrayNode own(ArrayNode array) {
        if (copies.contains(array)) {
            return array;
        }
        ArrayNode copy = array.arrayNode(array.size()).addAll(array);
        copies.add(copy);
        return copy;
    }
}
