package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Refusal;
import io.github.edgemigrator.manifest.Deployment;

/** From a module's desired properties to the whole of its reported ones. */
public final class Migrator {
    /**
     * Converts the deployment that the desired properties hold.
     *
     * @param desired the whole desired section as the twin holds it, with its {@code $version}
     * @return the whole reported document that belongs to it; the same input gives the same bytes
     */
    public ObjectNode report(ObjectNode desired) {
        DesiredProperties properties = DesiredProperties.read(desired);
        if (properties.isWaiting()) {
            return Report.waiting(properties);
        }
        Outcome outcome = properties
                .deployment()
                .map(text -> Migration.of(Deployment.read(text), properties.settings(), properties.findings()))
                .orElseGet(() -> new Refusal(properties.findings()));
        Report report = new Report(properties, outcome);
        ObjectNode full = report.full();
        return report.cannotBe(full).map(report::summary).orElse(full);
    }
}
