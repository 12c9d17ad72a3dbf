package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** From a module's desired properties to the whole of its reported ones. */
public final class Migrator {
    /**
     * Converts the deployment that the desired properties hold.
     *
     * @param desired the whole desired section as the twin holds it, with its {@code $version}
     * @return the whole reported document that belongs to it; the same input gives the same bytes
     */
    public ObjectNode report(ObjectNode desired) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.putObject("migration")
                .put("status", "waiting")
                .put("desiredVersion", desired.path("$version").asLong());
        return report;
    }
}
