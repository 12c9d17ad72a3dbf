package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.HostAccess;
import java.util.ArrayList;
import java.util.List;

/** NETWORK-005: tells what the host's network means on Kubernetes. */
final class ReviewHostNetwork extends ModuleRule {
    ReviewHostNetwork() {
        super(RuleInfo.of("NETWORK-005", Severity.WARNING)
                .about("NetworkMode")
                .title("The module is on the host's network")
                .why("Its ports are those of the node, while the other modules stay on the cluster's network.")
                .remedy("Take the module off the host's network if port bindings are enough for it.")
                .reference(Reference.MIGRATION_GUIDE, "#network"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!HostAccess.isOnHostNetwork(module)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        // Several are told of as one thing.
        if (HostAccess.onHostNetwork(context.deployment()).size() == 1) {
            findings.add(at(module, module.hostConfig().get("NetworkMode"))
                    .say("The agent gives it dnsPolicy ClusterFirstWithHostNet, so that it finds "
                            + (module.isEdgeHub() ? "" : "edgehub and ")
                            + "the other modules, which need not be on the host's network."));
        }
        JsonValue networks = module.createOptions().get("NetworkingConfig");
        if (networks.exists()) {
            findings.add(at(module, networks)
                    .as(Severity.INFO)
                    .remove(networks)
                    .nothingToDo()
                    .say("Removed: the agent ignores networks and aliases of Docker."));
        }
        return findings;
    }
}
