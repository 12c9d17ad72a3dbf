package io.github.edgemigrator.rules.common.hub;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;

/** HUB-004: tells that the tools refuse routes with a priority under the hub's schema 1.0. */
final class FlagPriorityRoutes extends DeploymentRule {
    FlagPriorityRoutes() {
        super(RuleInfo.of("HUB-004", Severity.ERROR)
                .title("Routes with priorities are of schema 1.1")
                .why("The hub reads them under schema 1.0 too, but the Azure CLI refuses to apply such a deployment.")
                .remedy("Set schemaVersion of $edgeHub to \"1.1\".")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#declare-routes"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        JsonValue version = deployment.hub().get("schemaVersion");
        List<String> objects = deployment.routes().stream()
                .filter(route -> route.json().isObject())
                .map(JsonValue::name)
                .toList();
        return objects.isEmpty() || !version.text().orElse("").equals("1.0")
                ? List.of()
                : List.of(at(deployment, version)
                        .say("Under schema 1.0 a route is a text, but " + Sentences.listed(objects)
                                + (objects.size() == 1 ? " is an object." : " are objects.")));
    }
}
