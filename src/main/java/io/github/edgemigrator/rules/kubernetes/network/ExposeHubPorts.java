package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/** NETWORK-007: keeps the IoT Edge hub reachable for modules. */
final class ExposeHubPorts extends ModuleRule {
    ExposeHubPorts() {
        super(RuleInfo.of("NETWORK-007", Severity.INFO)
                .title("The hub is reachable at its own ports")
                .why(
                        "Modules call edgehub at fixed ports; with Docker its network had them all, here its Service must.")
                .nothingToDo()
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!module.isEdgeHub() || module.isUnreadable() || !Publishing.canExpose(module)) {
            return List.of();
        }
        List<Integer> missing = new ArrayList<>(Publishing.OF_HUB);
        for (ContainerPort port : Publishing.exposed(module, context)) {
            missing.remove((Integer) port.number());
        }
        for (Publishing publishing : Publishing.of(module, context)) {
            // Only a port that keeps its number is where modules look for it.
            if (publishing.isUnshifted()) {
                missing.remove((Integer) publishing.container().number());
            }
        }
        if (missing.isEmpty()) {
            return List.of();
        }
        JsonValue exposed = module.createOptions().get("ExposedPorts");
        Finding.Draft draft = at(module, exposed);
        missing.forEach(port -> draft.with(new Edit.Put(exposed.path().child(port + "/tcp"), JsonNodes.object())));
        return List.of(
                draft.say("Exposed to the other modules, which connect to them: " + Sentences.listed(missing) + "."));
    }
}
