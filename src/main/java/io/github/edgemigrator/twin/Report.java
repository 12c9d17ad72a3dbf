package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Status;
import java.util.List;
import java.util.Optional;

/** Writes the reported properties that belong to one version of the desired ones. */
final class Report {
    private static final String HOW_TO_BEGIN = "Give a deployment in the desired properties: its sections as edgeAgent,"
            + " edgeHub and moduleTwins, or the text of its file as manifest, manifest01, …";

    private final DesiredProperties desired;
    private final Outcome outcome;

    Report(DesiredProperties desired, Outcome outcome) {
        this.desired = desired;
        this.outcome = outcome;
    }

    /** The report where no deployment was given. */
    static ObjectNode waiting(DesiredProperties desired) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ObjectNode migration = report.putObject("migration");
        migration
                .put("status", "waiting")
                .put("message", HOW_TO_BEGIN)
                .put("desiredVersion", desired.version())
                .put("engine", Engine.VERSION)
                .put("form", "full");
        Counts.of(0, 0, desired.findings()).writeTo(migration);
        FindingsSection.write(desired.findings(), report);
        return report;
    }

    /** Everything: the converted deployment and all findings. */
    ObjectNode full() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        writeMigration(report, "full", "");
        if (outcome instanceof Conversion conversion) {
            report.setAll(ConvertedSections.of(conversion, desired.settings().options()));
        }
        writeNames(report);
        writeTodo(report);
        FindingsSection.write(outcome.findings(), report);
        return report;
    }

    /** Why a twin cannot hold the report; empty if it can. */
    Optional<String> cannotBe(ObjectNode full) {
        boolean layered =
                outcome instanceof Conversion conversion && conversion.output().isLayered();
        return layered
                ? Optional.of("the keys of a layered deployment have dots, which a twin's keys cannot have")
                : TwinLimits.fault(full);
    }

    /**
     * What fits in any case: the state, the counts, and as much of what is to do and of the errors as there is room
     * for.
     *
     * @param reason why the full report could not be made
     */
    ObjectNode summary(String reason) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        writeMigration(
                report,
                "summary",
                " The converted deployment and most findings are left out here: " + reason
                        + ". Convert the file with the command convert to see them.");
        List<String> todo = Todo.of(outcome.findings());
        List<Finding> errors = outcome.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        FindingsSection.writeWhatFits(errors, todo, report);
        return report;
    }

    private void writeMigration(ObjectNode report, String form, String more) {
        ObjectNode migration = report.putObject("migration");
        Counts counts = Counts.of(outcome);
        String where = outcome.status() == Status.ACTION_NEEDED ? ": see todo." : ": see findings.";
        migration
                .put("status", outcome.status().word())
                .put("message", counts.message(outcome.status(), where) + more)
                .put("desiredVersion", desired.version());
        desired.deployment().ifPresent(text -> migration.put("inputSha256", Hash.of(text)));
        if (outcome instanceof Conversion conversion) {
            int chunkSize = desired.settings().options().chunkSize();
            migration.put("outputSha256", Hash.of(conversion.output().render(chunkSize)));
        }
        migration.put("engine", Engine.VERSION).put("form", form);
        counts.writeTo(migration);
    }

    private void writeNames(ObjectNode report) {
        if (!outcome.names().isEmpty()) {
            ObjectNode names = report.putObject("names");
            outcome.names().forEach(names::put);
        }
    }

    private void writeTodo(ObjectNode report) {
        List<String> todo = Todo.of(outcome.findings());
        if (!todo.isEmpty()) {
            ObjectNode section = report.putObject("todo");
            for (int i = 0; i < todo.size(); i++) {
                section.put(FindingsSection.number(i, todo.size()), FindingsSection.shortened(todo.get(i)));
            }
        }
    }
}
