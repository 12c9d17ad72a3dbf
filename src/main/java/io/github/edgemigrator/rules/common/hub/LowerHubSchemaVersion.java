package io.github.edgemigrator.rules.common.hub;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.SchemaVersion;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.List;
import java.util.Optional;

/** HUB-001: lowers the version of the hub's schema to one that a hub of the 1.1 line reads; it never raises it. */
final class LowerHubSchemaVersion extends DeploymentRule {
    private static final SchemaVersion NEWEST = new SchemaVersion(1, 1);

    LowerHubSchemaVersion() {
        super(RuleInfo.of("HUB-001", Severity.WARNING)
                .title("A hub of the 1.1 line reads its configuration")
                .why("The hub refuses its whole configuration if its schema is newer than 1.1; then no route works.")
                .remedy("Check that the hub's configuration needs nothing of a newer IoT Edge.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        JsonValue written = deployment.hub().get("schemaVersion");
        String text = written.text().orElse("");
        Optional<SchemaVersion> version = SchemaVersion.parse(text);
        boolean known = version.filter(read -> read.major() == NEWEST.major() && read.compareTo(NEWEST) <= 0)
                .isPresent();
        JsonValue broker = deployment.hub().get("mqttBroker");
        if (broker.exists()) {
            return List.of(at(deployment, broker)
                    .as(text.equals("1.0") || Placeholders.in(text) ? Severity.ACTION : Severity.ERROR)
                    .remedy("Remove mqttBroker from $edgeHub" + (known ? "" : ", set its schemaVersion to \"1.1\"")
                            + " and let modules send by routes.")
                    .say("A hub of the 1.1 line has no MQTT broker."));
        }
        return text.isEmpty() || known || Placeholders.in(text)
                ? List.of()
                : List.of(lowered(version, at(deployment, written), written.path()));
    }

    private static Finding lowered(Optional<SchemaVersion> version, Finding.Draft draft, JsonPath path) {
        return version.filter(newer -> newer.major() == NEWEST.major()).isPresent()
                ? draft.put(path, JsonNodes.text(NEWEST.toString()))
                        .as(Severity.INFO)
                        .nothingToDo()
                        .say("Lowered to 1.1, which has all that this configuration uses.")
                : draft.as(Severity.ERROR)
                        .remedy("Set schemaVersion of $edgeHub to \"1.1\".")
                        .say("This is no version that the hub reads; it refuses its whole configuration.");
    }
}
