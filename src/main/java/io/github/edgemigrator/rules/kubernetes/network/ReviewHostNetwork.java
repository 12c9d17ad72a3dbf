package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;

/** Tells what the host's network means on Kubernetes. */
public final class ReviewHostNetwork implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("NETWORK-005", Severity.WARNING)
            .about("NetworkMode")
            .title("The module is on the host's network")
            .why("Its ports are those of the node, while the other modules stay on the cluster's network.")
            .remedy("Take the module off the host's network if port bindings are enough for it.")
            .reference(Reference.MIGRATION_GUIDE, "#network");

    /** Whether a module is on the host's network, as the agent decides it. */
    public static boolean isUsedBy(Module module) {
        return module.hostConfig().get("NetworkMode").text().orElse("").equalsIgnoreCase("host");
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!isUsedBy(module)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        // Several are told of as one thing.
        if (FlagSecondHostNetwork.users(context.deployment()).size() == 1) {
            findings.add(INFO.at(module, module.hostConfig().get("NetworkMode"))
                    .say("The agent gives it dnsPolicy ClusterFirstWithHostNet, so that it finds "
                            + (module.isEdgeHub() ? "" : "edgehub and ")
                            + "the other modules, which need not be on the host's network."));
        }
        JsonValue networks = module.createOptions().get("NetworkingConfig");
        if (networks.exists()) {
            findings.add(INFO.at(module, networks)
                    .as(Severity.INFO)
                    .remove(networks)
                    .remedy("Nothing to do.")
                    .say("Removed: the agent ignores networks and aliases of Docker."));
        }
        return findings;
    }
}
