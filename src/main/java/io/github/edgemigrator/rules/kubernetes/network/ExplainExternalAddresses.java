package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.Service;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Tells where published ports are found from outside, and whether the device has an address for each module. */
public final class ExplainExternalAddresses implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("NETWORK-004", Severity.INFO)
            .about("PortBindings", "k8s-experimental")
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
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        List<Service> outside = context.services().stream()
                .filter(service -> service.type() == ServiceType.LOAD_BALANCER)
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Service service : outside) {
            deployment
                    .module(service.module())
                    .flatMap(module -> OutsidePorts.of(service).map(ports -> reached(module, ports)))
                    .ifPresent(findings::add);
        }
        OptionalInt addresses = context.device().externalIps();
        if (addresses.isPresent() && outside.size() > addresses.getAsInt()) {
            findings.add(tooFew(deployment, outside, addresses.getAsInt()));
        }
        return findings;
    }

    private static Finding reached(Module module, OutsidePorts ports) {
        return INFO.at(module, module.hostConfig().get("PortBindings"))
                .say(ports.named() + (ports.isOne() ? " is" : " are")
                        + " reached from outside at an address of the module's own"
                        + (ReviewHostNetwork.isUsedBy(module)
                                ? ", beside what the module opens on the device's."
                                : ", no longer at that of the device.")
                        + ports.exposedToo());
    }

    private static Finding tooFew(Deployment deployment, List<Service> outside, int addresses) {
        List<String> modules = outside.stream().map(Service::module).toList();
        return INFO.at(deployment, deployment.agent().get("modules"))
                .as(Severity.ACTION)
                .remedy("Widen the range of addresses in the device's local web UI to " + modules.size()
                        + ", or set k8s-experimental.serviceOptions.type to ClusterIP in modules that only other modules"
                        + " call.")
                .say(modules.size() + " modules need an address (" + Sentences.listed(modules) + ") but the device has "
                        + addresses + ".");
    }
}
