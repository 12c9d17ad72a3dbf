package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.SchemaVersion;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.List;
import java.util.Optional;

/** MANIFEST-008: lowers the version of the agent's schema to one that the agent reads; it never raises it. */
final class LowerAgentSchemaVersion extends DeploymentRule {
    LowerAgentSchemaVersion() {
        super(RuleInfo.of("MANIFEST-008", Severity.WARNING)
                .title("The agent reads the deployment's schemaVersion")
                .why("The agent on the device refuses the whole deployment (412) if its schema is newer than 1.1.")
                .remedy("Check that the deployment needs nothing of a newer IoT Edge.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest"));
    }

    @Override
    public List<Finding> examine(Context context) {
        JsonValue written = context.deployment().agent().get("schemaVersion");
        String text = written.text().orElse("");
        Optional<SchemaVersion> version = SchemaVersion.parse(text);
        SchemaVersion newest = context.agent().newestSchema();
        boolean known = version.filter(context.agent()::reads).isPresent();
        if (!written.exists() || known || Placeholders.in(text)) {
            return List.of();
        }
        Finding.Draft draft = at(context.deployment(), written);
        return version.filter(newer -> newer.major() == newest.major()).isPresent()
                ? List.of(draft.put(written.path(), JsonNodes.text(newest.toString()))
                        .say("Lowered to " + newest + ", the newest that the device's agent reads."))
                : List.of(draft.as(Severity.ERROR)
                        .remedy("Set schemaVersion of $edgeAgent to \"" + newest + "\".")
                        .say("This is no version that the device's agent reads; it refuses the deployment (412)."));
    }
}
