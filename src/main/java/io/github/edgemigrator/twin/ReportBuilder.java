package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Fills a report with what there is room for. What comes first is what matters most: once full, it stays so. */
final class ReportBuilder {
    private final ObjectNode report;
    private final int others;
    private boolean full;
    private int offered;
    private int held;

    /** @param others the bytes that properties of others take in the same section */
    ReportBuilder(ObjectNode report, int others) {
        this.report = report;
        this.others = others;
    }

    /** Puts a value at a path, unless the twin could not hold it. */
    void put(JsonNode value, String... path) {
        offered++;
        if (full) {
            return;
        }
        set(report, value, path, 0);
        if (TwinLimits.fault(report, others).isPresent()) {
            remove(report, path, 0);
            full = true;
        } else {
            held++;
        }
    }

    /** How many of the values offered so far found no room. */
    int leftOut() {
        return offered - held;
    }

    private static void set(ObjectNode owner, JsonNode value, String[] path, int depth) {
        if (depth == path.length - 1) {
            owner.set(path[depth], value);
        } else {
            ObjectNode inner =
                    owner.path(path[depth]) instanceof ObjectNode present ? present : owner.putObject(path[depth]);
            set(inner, value, path, depth + 1);
        }
    }

    /** Removes what was put, and what it leaves empty. */
    private static void remove(ObjectNode owner, String[] path, int depth) {
        if (depth < path.length - 1 && owner.path(path[depth]) instanceof ObjectNode inner) {
            remove(inner, path, depth + 1);
            if (!inner.isEmpty()) {
                return;
            }
        }
        owner.remove(path[depth]);
    }
}
