package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes {@code migration}, the part of a report that every report has. */
final class ReportHead {
    static final String NAME = "migration";
    static final String MESSAGE = "message";

    /** What deployments are converted for. */
    private static final String TARGET = "kubernetes";

    private ReportHead() {}

    /**
     * Begins a report.
     *
     * @param version of the desired properties to which the report belongs
     */
    static ObjectNode begin(ObjectNode report, String status, String message, long version) {
        return report.putObject(NAME)
                .put("status", status)
                .put(MESSAGE, message)
                .put("desiredVersion", version)
                .put("target", TARGET);
    }

    /** Completes it. */
    static void end(ObjectNode migration, Form form, Counts counts) {
        migration.put("engine", Engine.VERSION).put("form", form.word());
        counts.writeTo(migration);
    }
}
