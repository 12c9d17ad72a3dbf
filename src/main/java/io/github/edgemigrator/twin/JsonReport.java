package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Outcome;

/**
 * Findings for programs: {@code {"version":"1","status":…,"counts":…,"names":…,"todo":[…],"findings":[…]}}, with
 * {@code suppressed} where the operator did not want all of them.
 */
public final class JsonReport {
    private JsonReport() {}

    /** All that an outcome has to tell. */
    public static ObjectNode of(Outcome outcome) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("version", "1").put("status", outcome.status().word());
        Counts.of(outcome).writeTo(report);
        ObjectNode names = report.putObject("names");
        outcome.names().forEach(names::put);
        ArrayNode todo = report.putArray("todo");
        Todo.of(outcome.findings()).forEach(thing -> todo.add(thing.order()));
        ArrayNode findings = report.putArray("findings");
        outcome.findings().forEach(finding -> findings.add(json(finding)));
        if (!outcome.suppressed().isEmpty()) {
            ArrayNode suppressed = report.putArray("suppressed");
            outcome.suppressed()
                    .forEach(unwanted -> suppressed.add(json(unwanted.finding()).put("suppressed", unwanted.why())));
        }
        return report;
    }

    private static ObjectNode json(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("rule", finding.rule().id())
                .put("severity", finding.severity().word())
                .put("module", finding.module())
                .put("path", finding.path())
                .put("message", finding.message());
        finding.before().ifPresent(before -> json.put("before", before));
        finding.after().ifPresent(after -> json.put("after", after));
        return json.put("remedy", finding.remedy())
                .put("reference", finding.rule().reference());
    }
}
