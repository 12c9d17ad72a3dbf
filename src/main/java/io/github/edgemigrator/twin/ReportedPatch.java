package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The merge patch that turns the reported properties a twin holds into another document, in one message. Properties of
 * others in the same section are neither touched nor looked at.
 */
public final class ReportedPatch {
    /** The properties of every engine's reports in their order; whatever stands below them is ours. */
    private static final List<String> OURS = List.of(
            ReportHead.NAME,
            "todo",
            "findings",
            "names",
            ReportedSections.AGENT,
            ReportedSections.HUB,
            ReportedSections.TWINS,
            FindingsSection.SUPPRESSED,
            "packed");

    private ReportedPatch() {}

    /**
     * Computes the patch.
     *
     * @param held the reported properties as the twin holds them. A {@code null} among them is a value in doubt: it
     *     differs from every wanted one
     * @param report the document that shall stand there afterwards
     * @return the patch with an explicit {@code null} for every stale key, or empty if the twin holds the report
     *     already
     */
    public static Optional<ObjectNode> between(JsonNode held, ObjectNode report) {
        ObjectNode patch = difference(ours(held), report);
        return patch.isEmpty() ? Optional.empty() : Optional.of(patch);
    }

    /** The patch that deletes all that any report may have left, known or not. */
    public static ObjectNode clearing() {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        OURS.forEach(patch::putNull);
        return patch;
    }

    /** Whether the IoT Edge hub takes a patch of this size. */
    public static boolean fits(ObjectNode patch) {
        return TwinLimits.edgeHubSize(patch) <= TwinLimits.MOST_BYTES;
    }

    /** What of the reported properties is ours, in the order in which people read it. */
    public static ObjectNode ours(JsonNode reported) {
        ObjectNode ours = JsonNodeFactory.instance.objectNode();
        for (String name : OURS) {
            if (reported.has(name)) {
                ours.set(name, reported.get(name));
            }
        }
        return ours;
    }

    /** What of the reported properties others have written; keys that begin with {@code $} are the hub's own. */
    public static ObjectNode others(JsonNode reported) {
        ObjectNode others = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : reported.properties()) {
            if (!OURS.contains(property.getKey()) && !property.getKey().startsWith("$")) {
                others.set(property.getKey(), property.getValue());
            }
        }
        return others;
    }

    private static ObjectNode difference(JsonNode held, ObjectNode wanted) {
        ObjectNode patch = wanted.objectNode();
        for (Map.Entry<String, JsonNode> property : held.properties()) {
            if (!property.getKey().startsWith("$") && !wanted.has(property.getKey())) {
                patch.putNull(property.getKey());
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
