package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Suppressed;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.twin.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Findings as a person reads them in a terminal: one line for what is, one for what to do, and the sum at the end. */
public final class TextReport {
    private TextReport() {}

    /** All that an outcome has to tell. */
    public static String of(Outcome outcome) {
        return of(outcome, TextStyle.PLAIN);
    }

    /** All that the outcomes have to tell, each below the name of its file if there are several. */
    public static String of(List<ConvertedFile> files, TextStyle style) {
        return files.size() == 1
                ? of(files.get(0).outcome(), style)
                : files.stream()
                        .map(file -> style.strong(visible(file.name()) + ":") + "\n" + of(file.outcome(), style))
                        .collect(Collectors.joining("\n"));
    }

    private static String of(Outcome outcome, TextStyle style) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : outcome.findings()) {
            lines.add(style.severity(finding.severity()) + " " + visible(subject(finding) + finding.message()));
            if (finding.severity() != Severity.INFO) {
                lines.add("    " + visible(finding.remedy()));
            }
        }
        for (Suppressed suppressed : outcome.suppressed()) {
            Finding finding = suppressed.finding();
            lines.add("suppressed " + finding.severity().word() + " "
                    + visible(subject(finding) + finding.message() + " (" + suppressed.why() + ")"));
        }
        outcome.names().forEach((before, after) -> lines.add("renamed: " + visible(before) + " is " + after + " now"));
        String status = style.strong(outcome.status().word() + ":");
        lines.add(status + " " + Counts.of(outcome).message(outcome.status()));
        return lines.stream().map(style::wrap).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Without what a terminal would take for orders. */
    static String visible(String text) {
        return text.codePoints().anyMatch(Character::isISOControl)
                ? text.codePoints()
                        .mapToObj(letter -> Character.isISOControl(letter)
                                ? "\\u%04x".formatted(letter)
                                : Character.toString(letter))
                        .collect(Collectors.joining())
                : text;
    }

    private static String subject(Finding finding) {
        StringBuilder subject = new StringBuilder(finding.rule().id()).append(' ');
        if (!finding.module().equals(Problem.DEPLOYMENT)) {
            subject.append(finding.module()).append(": ");
        }
        if (!finding.path().isEmpty()) {
            subject.append(finding.path()).append(": ");
        }
        return subject.toString();
    }
}
