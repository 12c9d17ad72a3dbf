package io.github.edgemigrator.rules.common.hub;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.List;

/** HUB-003: adds the hub's storeAndForwardConfiguration where it is missing. */
final class SetStoreAndForward extends DeploymentRule {
    /** What the portal proposes: two hours. */
    private static final int SECONDS = 7_200;

    SetStoreAndForward() {
        super(RuleInfo.of("HUB-003", Severity.WARNING)
                .title("The hub knows how long to keep messages")
                .why("A hub of version 1.0.10 to 1.1 refuses a configuration without storeAndForwardConfiguration.")
                .remedy("Set timeToLiveSecs to how long messages must wait for a connection.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#define-or-update-desired-properties"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        JsonValue hub = deployment.hub();
        JsonValue configuration = hub.get("storeAndForwardConfiguration");
        boolean complete = !hub.json().isObject()
                || hub.json().isEmpty()
                || configuration.json().isObject()
                || configuration.json().isTextual();
        return complete
                ? List.of()
                : List.of(at(deployment, configuration)
                        .put(configuration.path(), JsonNodes.object().put("timeToLiveSecs", SECONDS))
                        .say("Set to the usual two hours, as the hub refuses its configuration without it."));
    }
}
