package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.twin.ReportedPatch;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * What the hub's reported section holds, as far as anyone on the device can know.
 *
 * <p>edgeHub answers a patch at once but passes it on only about every 5 s, merging the patches of that time into one.
 * Until then a get still shows the old section, and {@code {"a": null}} followed by {@code {"a": {"b": 1}}} loses the
 * deletion: old children of {@code a} survive in the cloud. So a get is believed only when the last patch has had time
 * to settle. Before that, and after a patch whose outcome nobody knows, the hub may hold the one document or the other,
 * and the model is the union of both in which every value that is not the same in both is in doubt. A patch against it
 * deletes each key that either may hold and sends each wanted value that is not certain: right in both cases, whichever
 * is the truth, and it needs no waiting.
 *
 * <p>What others write into the same section is theirs: it is only looked at for the room it takes.
 *
 * <p>A value in doubt is modelled as JSON's {@code null}: it is a held key, and equals nothing a report may contain.
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
     * Without the hub's own keys, and without the nulls that edgeHub's local copy keeps where it had nothing to delete.
     */
    private static ObjectNode plain(ObjectNode reported) {
        ObjectNode plain = reported.deepCopy();
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
