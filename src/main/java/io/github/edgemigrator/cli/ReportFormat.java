package io.github.edgemigrator.cli;

import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.twin.JsonReport;
import java.util.Locale;

/** The forms in which findings are written. */
enum ReportFormat {
    TEXT,
    JSON;

    /** Writes all findings of an outcome, ending with a line end. */
    String render(Outcome outcome) {
        return switch (this) {
            case TEXT -> TextReport.of(outcome);
            case JSON -> JsonReport.of(outcome).toPrettyString() + "\n";
        };
    }

    /** The word for it on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
