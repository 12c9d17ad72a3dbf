package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.HostAccess;
import java.util.List;
import java.util.stream.Collectors;

/** NETWORK-006: allows one module on the host's network. */
final class FlagSecondHostNetwork extends DeploymentRule {
    FlagSecondHostNetwork() {
        super(RuleInfo.of("NETWORK-006", Severity.ACTION)
                .about("NetworkMode")
                .title("One module is on the host's network")
                .why("Each has a sidecar on ports 35000 and 35001 of the node; the second one's cannot start.")
                .remedy("Leave one module on the host's network and give the others port bindings.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Module> users = HostAccess.onHostNetwork(context.deployment());
        if (users.size() < 2) {
            return List.of();
        }
        String names = users.stream().map(Module::name).collect(Collectors.joining(", "));
        return List.of(at(context.deployment(), context.deployment().agent().get("modules"))
                .remedy("Leave one of " + names + " on the host's network and give the others port bindings.")
                .say(users.size() + " modules are on the host's network (" + names
                        + "), and only one of them can reach the" + " IoT Edge runtime."));
    }
}
