package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Status;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much a conversion did and found.
 *
 * @param modules in the deployment, system modules among them
 * @param changed modules that are no longer what they were
 * @param findings by severity
 * @param suppressed findings that the operator did not want
 * @param next what to do with a deployment that needs nothing else, a sentence
 */
public record Counts(int modules, int changed, Map<Severity, Integer> findings, int suppressed, String next) {
    /** Counts what an outcome has. */
    public static Counts of(Outcome outcome) {
        return outcome instanceof Conversion conversion
                ? of(
                        conversion.input().modules().size(),
                        conversion.changedModules().size(),
                        conversion.findings(),
                        conversion.suppressed().size(),
                        next(conversion))
                : of(outcome.findings());
    }

    /** Counts what was found where there is no deployment. */
    static Counts of(List<Finding> findings) {
        return of(0, 0, findings, 0, "");
    }

    private static String next(Conversion conversion) {
        boolean onlyReported = conversion.changedModules().isEmpty()
                && conversion.findings().stream()
                        .anyMatch(finding -> finding.changes()
                                && conversion.input().module(finding.module()).isPresent());
        if (onlyReported) {
            return "The findings say what would change with another profile than report-only.";
        }
        if (!conversion.output().isTemplate()) {
            return "Apply the deployment as it is.";
        }
        return conversion.findings().stream().anyMatch(Finding::waitsForTemplate)
                ? "Fill in the template and convert it again."
                : "Fill in the template and apply it.";
    }

    private static Counts of(int modules, int changed, List<Finding> findings, int suppressed, String next) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return new Counts(modules, changed, counts, suppressed, next);
    }

    /** Returns what the operator reads first. */
    public String message(Status status) {
        return message(status, "", "");
    }

    /** Returns what the operator reads first in a twin: it names the section to read next. */
    String messageInTwin(Status status) {
        return message(status, ": see todo", ": see findings");
    }

    private String message(Status status, String todo, String found) {
        String changes = changed + " of " + plural(modules, "module") + " changed. ";
        return switch (status) {
            case CONVERTED -> changes + next;
            case ACTION_NEEDED -> changes + required() + (count(Severity.ACTION) > 0 ? todo : found) + ".";
            case BLOCKED ->
                changes + "Do not apply it yet: " + plural(count(Severity.ERROR), "finding")
                        + " of severity error would stop the deployment" + found + ".";
            case FAILED -> "The deployment could not be read" + found + ".";
        };
    }

    private String required() {
        // With the strict profile, warnings ask for a person too.
        return count(Severity.ACTION) > 0
                ? plural(count(Severity.ACTION), "action") + " required"
                : plural(count(Severity.WARNING), "warning") + " to review";
    }

    private static String plural(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private int count(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    /** Writes them as {@code counts}. */
    public void writeTo(ObjectNode owner) {
        ObjectNode counts = owner.putObject("counts").put("modules", modules).put("changed", changed);
        findings.forEach((severity, count) -> counts.put(severity.word(), count));
        if (suppressed > 0) {
            counts.put("suppressed", suppressed);
        }
    }
}
