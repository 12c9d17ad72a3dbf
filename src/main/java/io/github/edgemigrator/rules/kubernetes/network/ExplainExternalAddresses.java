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
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.HostAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * NETWORK-004: tells where published ports are found from outside, and whether the device has an address for each
 * module.
 */
final class ExplainExternalAddresses extends DeploymentRule {
    ExplainExternalAddresses() {
        super(RuleInfo.of("NETWORK-004", Severity.INFO)
                .about("PortBindings", KubernetesExtension.NAME)
                .title("Published ports have an address of their own")
                .why(
                        "A module with port bindings gets an address of the Kubernetes external service IP range of the device.")
                .remedy(
                        "Look its address up in the Kubernetes dashboard, or with iotedge list in the device's PowerShell.")
                .reference(Reference.MIGRATION_GUIDE, "#network"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment();
        List<Service> outside = KubernetesDevice.services(context).stream()
                .filter(service -> service.type().equals(ServiceType.LOAD_BALANCER))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Service service : outside) {
            if (isRefused(service, context)) {
                continue;
            }
            deployment
                    .module(service.module())
                    .flatMap(module -> OutsidePorts.of(service).map(ports -> reached(module, ports)))
                    .ifPresent(findings::add);
        }
        OptionalInt addresses = KubernetesDevice.externalIps(context);
        if (addresses.isPresent() && outside.size() > addresses.getAsInt()) {
            findings.add(tooFew(deployment, outside, addresses.getAsInt()));
        }
        return findings;
    }

    private static boolean isRefused(Service service, Context context) {
        return service.refusedProtocol(KubernetesDevice.agent(context).kubernetes())
                        .isPresent()
                || service.kubeletPort().isPresent();
    }

    private Finding reached(Module module, OutsidePorts ports) {
        return at(module, module.hostConfig().get("PortBindings"))
                .say(ports.named() + (ports.isOne() ? " is" : " are")
                        + " reached from outside at an address of the module's own"
                        + (HostAccess.isOnHostNetwork(module)
                                ? ", beside what the module opens on the device's."
                                : ", no longer at that of the device.")
                        + ports.exposedToo());
    }

    private Finding tooFew(Deployment deployment, List<Service> outside, int addresses) {
        List<String> modules = outside.stream().map(Service::module).toList();
        return at(deployment, deployment.agent().get("modules"))
                .as(Severity.ACTION)
                .remedy("Widen the range of addresses in the device's local web UI to " + modules.size()
                        + ", or set k8s-experimental.serviceOptions.type to ClusterIP in modules that only other modules"
                        + " call.")
                .say(modules.size() + " modules need an address (" + Sentences.listed(modules) + ") but the device has "
                        + addresses + ".");
    }
}
