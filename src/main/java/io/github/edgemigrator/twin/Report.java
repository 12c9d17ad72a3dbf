package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.TextBytes;
import java.util.List;
import java.util.Optional;

/**
 * Writes the reported properties that belong to one version of the desired ones, in the richest form that a twin can
 * hold.
 */
final class Report {
    private static final int REASON_BYTES = 300;

    private final TwinMigration migrated;
    private final Outcome outcome;
    private final int others;

    /** @param others the bytes that properties of others take in the reported section */
    Report(TwinMigration migrated, Outcome outcome, int others) {
        this.migrated = migrated;
        this.outcome = outcome;
        this.others = others;
    }

    ObjectNode inRichestForm() {
        return ReportedPatch.ours(richest());
    }

    private ObjectNode richest() {
        Optional<String> fault = faultBeforehand();
        if (fault.isEmpty()) {
            ObjectNode full = full();
            fault = fault(full);
            if (fault.isEmpty()) {
                return withSuppressed(full);
            }
        }
        String reason = SafeText.shortened(fault.get(), REASON_BYTES);
        return changed(reason).or(() -> packed(reason)).orElseGet(() -> summary(reason));
    }

    private ObjectNode full() {
        ObjectNode report = begun(Form.FULL, "");
        migrated.converted()
                .ifPresent(converted -> report.setAll(converted.sections().all()));
        writeNames(report);
        writeTodo(report);
        FindingsSection.write(outcome.findings(), true, report);
        return report;
    }

    /** What the operator did not want is listed where there is room for all of it; it is counted anyhow. */
    private ObjectNode withSuppressed(ObjectNode full) {
        ObjectNode listed = full.deepCopy();
        FindingsSection.writeSuppressed(outcome.suppressed(), listed);
        return legal(listed).orElse(full);
    }

    private Optional<ObjectNode> changed(String reason) {
        if (faultBeforehand().isPresent()) {
            return Optional.empty();
        }
        ObjectNode report = begun(Form.CHANGED, reason);
        migrated.converted()
                .ifPresent(converted -> report.setAll(converted.sections().changed()));
        writeNames(report);
        writeTodo(report);
        FindingsSection.write(outcome.findings(), false, report);
        return legal(report);
    }

    /** Its point is the deployment, so that todo and findings take only the room that is left. */
    private Optional<ObjectNode> packed(String reason) {
        return migrated.converted().flatMap(converted -> {
            ObjectNode report = begun(Form.PACKED, reason);
            ObjectNode packed = report.putObject("packed");
            List<String> pieces = TextBytes.pieces(PackedText.pack(converted.shownManifest()), TwinLimits.STRING_BYTES);
            pieces.forEach(piece -> packed.put(FindingsSection.number(packed.size(), pieces.size()), piece));
            writeNames(report);
            return legal(report).map(fitting -> filled(fitting, Severity.ACTION));
        });
    }

    private ObjectNode summary(String reason) {
        return filled(begun(Form.SUMMARY, reason), Severity.ERROR);
    }

    /** Adds todo and findings, as many as there is room for, and tells how many there is none for. */
    private ObjectNode filled(ObjectNode report, Severity least) {
        List<Todo> todo = Todo.of(outcome.findings());
        List<Finding> findings = outcome.findings().stream()
                .filter(finding -> finding.severity().compareTo(least) >= 0)
                .toList();
        ObjectNode migration = (ObjectNode) report.path(ReportHead.NAME);
        String message = migration.path(ReportHead.MESSAGE).asText();
        // The longest that it can become, so that the room for it is kept.
        migration.put(ReportHead.MESSAGE, message + Form.withoutRoom(todo.size() + findings.size()));
        int leftOut = fill(report, todo, findings);
        migration.put(ReportHead.MESSAGE, message + Form.withoutRoom(leftOut));
        return report;
    }

    private int fill(ObjectNode report, List<Todo> todo, List<Finding> findings) {
        ReportBuilder filling = new ReportBuilder(report, others);
        for (int i = 0; i < todo.size(); i++) {
            filling.put(order(todo.get(i)), "todo", FindingsSection.number(i, todo.size()));
        }
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        List<Finding> fitting = FindingsSection.worst(findings);
        FindingsSection.write(fitting, false, section);
        section.path("findings").properties().forEach(module -> module.getValue()
                .properties()
                .forEach(finding -> filling.put(finding.getValue(), "findings", module.getKey(), finding.getKey())));
        return filling.leftOut() + findings.size() - fitting.size();
    }

    private ObjectNode begun(Form form, String reason) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        Counts counts = Counts.of(outcome);
        ObjectNode migration = ReportHead.begin(
                report,
                outcome.status().word(),
                counts.messageInTwin(outcome.status()) + form.note(reason),
                migrated.desired().version());
        migrated.desired().deployment().ifPresent(text -> migration.put("inputSha256", Hash.of(text)));
        migrated.converted().ifPresent(converted -> migration.put("outputSha256", Hash.of(converted.manifest())));
        ReportHead.end(migration, form, counts);
        return report;
    }

    private void writeNames(ObjectNode report) {
        if (!outcome.names().isEmpty()) {
            ObjectNode names = report.putObject("names");
            outcome.names().forEach((before, after) -> names.put(TwinLimits.key(before), after));
        }
    }

    private void writeTodo(ObjectNode report) {
        List<Todo> todo = Todo.of(outcome.findings());
        if (!todo.isEmpty()) {
            ObjectNode section = report.putObject("todo");
            todo.forEach(thing -> section.set(FindingsSection.number(section.size(), todo.size()), order(thing)));
        }
    }

    private static JsonNode order(Todo thing) {
        return TextNode.valueOf(thing.order(FindingsSection.SHOWN_BYTES));
    }

    /** Why the report cannot show all, as far as that is known before it is written. */
    private Optional<String> faultBeforehand() {
        int findings = outcome.findings().size();
        return migrated.converted()
                .flatMap(converted -> converted.sections().fault())
                .or(() -> findings > FindingsSection.MOST
                        ? Optional.of(findings + " findings have no room in a twin")
                        : Optional.empty());
    }

    private Optional<ObjectNode> legal(ObjectNode report) {
        return fault(report).isEmpty() ? Optional.of(report) : Optional.empty();
    }

    private Optional<String> fault(ObjectNode report) {
        return TwinLimits.fault(report, others);
    }
}
