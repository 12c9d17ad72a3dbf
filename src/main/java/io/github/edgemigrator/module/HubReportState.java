package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.twin.EdgeHubJson;
import io.github.edgemigrator.twin.ReportedPatch;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * Models what the hub's reported section holds, as far as it can be known on the device.
 *
 * <p>edgeHub answers a patch at once and passes it on only about every 5 s. Until then, and after a patch without an
 * answer, the hub may hold the old document or the new one. The model is then the union of both, in which a value that
 * is not the same in both is in doubt: JSON's {@code null}, a held key that equals nothing a report may contain. The
 * decision {@code merge-patch-in-doubt} has the reasons.
 *
 * <p>Of what others write into the same section, only the size matters.
 */
final class HubReportState {
    private static final String HEAD = "migration";

    /** Two of edgeHub's rounds to the cloud. */
    static final Duration SETTLING = Duration.ofSeconds(10);

    private ObjectNode held = JsonNodeFactory.instance.objectNode();
    private ObjectNode heldBefore = held;
    private ObjectNode others = held;
    /** What was sent to a hub that had settled, and not answered: once it shows, it was taken. */
    private Optional<ObjectNode> unanswered = Optional.empty();

    private Duration settledAt = Duration.ZERO;

    /** Takes in the reported section that a get showed. */
    void read(ObjectNode reported, Duration now) {
        ObjectNode plain = plain(reported);
        ObjectNode shown = ReportedPatch.ours(plain);
        others = ReportedPatch.others(plain);
        if (unanswered.filter(shown::equals).isPresent()) {
            settledAt = now;
        }
        held = isSettled(now) ? shown : union(held, shown);
    }

    /** What others have written beside the report. */
    ObjectNode others() {
        return others;
    }

    /** Whether the hub holds at least the head of a report, and so took it or a part of it. */
    boolean holdsHeadOf(ObjectNode report) {
        return held.path(HEAD).equals(report.path(HEAD));
    }

    /** The patch after which the hub holds the report, whatever it holds now; empty if it holds it for certain. */
    Optional<ObjectNode> patchTo(ObjectNode report) {
        return ReportedPatch.between(held, report);
    }

    /** A patch to this report is on its way: from now on the hub may hold it. */
    void sending(ObjectNode report, Duration now) {
        unanswered = isSettled(now) ? Optional.of(report) : Optional.empty();
        heldBefore = held;
        held = union(held, report);
        settledAt = now.plus(SETTLING);
    }

    /** The patch was accepted. */
    void accepted(ObjectNode report, Duration now) {
        unanswered = Optional.empty();
        held = report;
        settledAt = now.plus(SETTLING);
    }

    /** The patch was refused as a whole: edgeHub's validator comes before its store. */
    void refused() {
        unanswered = Optional.empty();
        held = heldBefore;
    }

    boolean isSettled(Duration now) {
        return now.compareTo(settledAt) >= 0;
    }

    Duration settlesIn(Duration now) {
        return settledAt.minus(now);
    }

    /**
     * As edgeHub holds it: without the hub's own keys, and without the nulls that edgeHub's local copy keeps where it
     * had nothing to delete.
     */
    private static ObjectNode plain(ObjectNode reported) {
        ObjectNode plain = EdgeHubJson.held(reported);
        plain.remove("$version");
        plain.remove("$metadata");
        removeNulls(plain);
        return plain;
    }

    private static void removeNulls(JsonNode node) {
        for (Iterator<JsonNode> children = node.iterator(); children.hasNext(); ) {
            JsonNode child = children.next();
            if (child.isNull() && node.isObject()) {
                children.remove();
            } else {
                removeNulls(child);
            }
        }
    }

    private static ObjectNode union(ObjectNode one, ObjectNode other) {
        ObjectNode union = one.objectNode();
        for (Map.Entry<String, JsonNode> property : one.properties()) {
            union.set(property.getKey(), union(property.getValue(), other.path(property.getKey())));
        }
        for (Map.Entry<String, JsonNode> property : other.properties()) {
            if (!one.has(property.getKey())) {
                union.set(property.getKey(), doubted(property.getValue()));
            }
        }
        return union;
    }

    private static JsonNode union(JsonNode one, JsonNode other) {
        if (one.equals(other)) {
            return one;
        }
        if (one instanceof ObjectNode object && other instanceof ObjectNode otherObject) {
            return union(object, otherObject);
        }
        return doubted(one.isObject() ? one : other);
    }

    private static JsonNode doubted(JsonNode value) {
        if (!(value instanceof ObjectNode object) || object.isEmpty()) {
            return NullNode.getInstance();
        }
        ObjectNode doubted = object.objectNode();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            doubted.set(property.getKey(), doubted(property.getValue()));
        }
        return doubted;
    }
}
