package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** Tells where a published port is found from outside. */
final class ExternalAddress implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("NETWORK-004", Severity.INFO)
            .title("Published ports have an address of their own")
            .why(
                    "A module with port bindings gets an address of the Kubernetes external service IP range of the device.")
            .remedy("Look its address up in the Kubernetes dashboard, or with iotedge list in the device's PowerShell.")
            .reference(Reference.MIGRATION_GUIDE, "#network");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<String> ports = Publishing.of(module, context).stream()
                .filter(publishing -> publishing.number().isPresent())
                .map(Publishing::hostPort)
                .distinct()
                .toList();
        if (ports.isEmpty() || HostNetwork.isUsedBy(module)) {
            return List.of();
        }
        return List.of(INFO.at(module, module.hostConfig().get("PortBindings"))
                .say("From outside, port " + Texts.listed(ports)
                        + " is reached at the module's own address, no longer at" + " that of the device."));
    }
}
