package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** The merge patch that turns the reported properties a twin holds into another document, in one message. */
public final class ReportedPatch {
    private ReportedPatch() {}

    /**
     * Computes the patch.
     *
     * @param held the reported properties as the twin holds them; keys that begin with {@code $} are the hub's own
     * @param report the document that shall stand there afterwards
     * @return the patch with an explicit {@code null} for every stale key, or empty if the twin holds the report
     *     already
     */
    public static Optional<ObjectNode> between(JsonNode held, ObjectNode report) {
        ObjectNode patch = difference(held, report);
        return patch.isEmpty() ? Optional.empty() : Optional.of(patch);
    }

    private static ObjectNode difference(JsonNode held, ObjectNode wanted) {
        ObjectNode patch = wanted.objectNode();
        for (Iterator<String> names = held.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.startsWith("$") && !wanted.has(name)) {
                patch.putNull(name);
            }
        }
        for (Map.Entry<String, JsonNode> property : wanted.properties()) {
            JsonNode before = held.path(property.getKey());
            if (before.isObject() && property.getValue() instanceof ObjectNode after) {
                ObjectNode inner = difference(before, after);
                if (!inner.isEmpty()) {
                    patch.set(property.getKey(), inner);
                }
            } else if (!before.equals(property.getValue())) {
                patch.set(property.getKey(), property.getValue());
            }
        }
        return patch;
    }
}
