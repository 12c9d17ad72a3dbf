package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Refusal;
import java.util.Optional;

/**
 * What became of one version of the desired properties.
 *
 * @param desired the properties
 * @param outcome of their deployment; empty if they have none yet
 * @param converted the deployment that came of it, if one did
 */
record TwinMigration(DesiredProperties desired, Optional<Outcome> outcome, Optional<ConversionView> converted) {
    static final String HOW_TO_BEGIN = "Give a deployment in the desired properties: its sections as edgeAgent,"
            + " edgeHub and moduleTwins, or the text of its file as manifest, manifest01, …";

    static TwinMigration of(ObjectNode section) {
        DesiredProperties desired = DesiredProperties.read(section);
        if (desired.isWaiting()) {
            return new TwinMigration(desired, Optional.empty(), Optional.empty());
        }
        Outcome outcome = desired.deployment()
                .map(text -> Migration.ofTwin(text, desired.settings(), desired.findings()))
                .orElseGet(() -> new Refusal(desired.findings()));
        Optional<ConversionView> converted = outcome instanceof Conversion conversion
                ? Optional.of(new ConversionView(conversion, desired.settings().options()))
                : Optional.empty();
        return new TwinMigration(desired, Optional.of(outcome), converted);
    }

    /**
     * The whole reported document that belongs to it.
     *
     * @param others the bytes that properties of others take in the reported section
     */
    ObjectNode report(int others) {
        return outcome.map(result -> new Report(this, result, others).inRichestForm())
                .orElseGet(() -> waiting(others));
    }

    private ObjectNode waiting(int others) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ObjectNode migration = ReportHead.begin(report, "waiting", HOW_TO_BEGIN, desired.version());
        ReportHead.end(migration, Form.FULL, Counts.of(desired.findings()));
        ObjectNode full = report.deepCopy();
        FindingsSection.write(desired.findings(), true, full);
        if (TwinLimits.fault(full, others).isEmpty()) {
            return full;
        }
        migration.put("form", Form.SUMMARY.word());
        return report;
    }
}
