package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Suppressed;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.twin.Counts;
import java.util.ArrayList;
import java.util.List;

/** Findings as a person reads them in a terminal: one line for what is, one for what to do, and the sum at the end. */
public final class TextReport {
    private TextReport() {}

    /** All that an outcome has to tell. */
    public static String of(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : outcome.findings()) {
            lines.add(subject(finding) + finding.message());
            if (finding.severity() != Severity.INFO) {
                lines.add("    " + finding.remedy());
            }
        }
        for (Suppressed suppressed : outcome.suppressed()) {
            lines.add("suppressed " + subject(suppressed.finding())
                    + suppressed.finding().message() + " (" + suppressed.why() + ")");
        }
        outcome.names().forEach((before, after) -> lines.add("renamed: " + before + " is " + after + " now"));
        lines.add(outcome.status().word() + ": " + Counts.of(outcome).message(outcome.status(), "."));
        return String.join("\n", lines) + "\n";
    }

    private static String subject(Finding finding) {
        StringBuilder subject = new StringBuilder(finding.severity().word())
                .append(' ')
                .append(finding.rule().id())
                .append(' ');
        if (!finding.module().equals(Problem.DEPLOYMENT)) {
            subject.append(finding.module()).append(": ");
        }
        if (!finding.path().isEmpty()) {
            subject.append(finding.path()).append(": ");
        }
        return subject.toString();
    }
}
