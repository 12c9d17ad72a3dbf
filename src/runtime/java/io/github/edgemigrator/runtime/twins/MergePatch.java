package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The three merges a patch goes through on its way. They differ in what becomes of a {@code null}, and that difference
 * is what makes deletions get lost between a module and the cloud.
 */
public enum MergePatch {
    /** IoT Hub: a null deletes its key and never stays, at any depth. */
    INTO_CLOUD,
    /** edgeHub's own copy of the twin: a null deletes a key that is there; in a subtree that is new it stays. */
    INTO_COPY,
    /**
     * Two patches into one, as edgeHub joins those that it has not pushed yet: a null stays a null, so
     * {@code {"a":null}} and then {@code {"a":{"b":1}}} is {@code {"a":{"b":1}}}, and the deletion is lost.
     */
    INTO_PENDING;

    /** Gives a new document: this one with the patch merged in. */
    public ObjectNode merge(ObjectNode document, ObjectNode patch) {
        ObjectNode merged = document.deepCopy();
        for (Map.Entry<String, JsonNode> property : patch.properties()) {
            String key = property.getKey();
            JsonNode value = property.getValue();
            if (value.isNull() && this != INTO_PENDING) {
                merged.remove(key);
            } else if (value instanceof ObjectNode inner && merged.get(key) instanceof ObjectNode before) {
                merged.set(key, merge(before, inner));
            } else if (value instanceof ObjectNode inner && this == INTO_CLOUD) {
                merged.set(key, merge(RuntimeJson.object(), inner));
            } else {
                merged.set(key, value.deepCopy());
            }
        }
        return merged;
    }

    /** The patch from one document to another, as edgeHub computes it when it has missed a change. */
    static ObjectNode between(ObjectNode from, ObjectNode to) {
        ObjectNode patch = RuntimeJson.object();
        from.fieldNames().forEachRemaining(key -> {
            if (!to.has(key)) {
                patch.putNull(key);
            }
        });
        to.properties().stream()
                .filter(property -> !property.getValue().equals(from.get(property.getKey())))
                .forEach(property -> patch.set(
                        property.getKey(),
                        property.getValue() instanceof ObjectNode after
                                        && from.get(property.getKey()) instanceof ObjectNode before
                                ? between(before, after)
                                : property.getValue().deepCopy()));
        return patch;
    }
}
