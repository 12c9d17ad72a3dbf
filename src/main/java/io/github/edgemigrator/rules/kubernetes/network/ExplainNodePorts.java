package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.Service;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.HostAccess;
import java.util.ArrayList;
import java.util.List;

/** NETWORK-018: tells that the node does not have the HostPorts of a Service of the type NodePort. */
final class ExplainNodePorts extends DeploymentRule {
    ExplainNodePorts() {
        super(RuleInfo.of("NETWORK-018", Severity.WARNING)
                .about("PortBindings", KubernetesExtension.NAME)
                .title("Kubernetes chooses the ports of a NodePort Service")
                .why(
                        "The agent asks for no port of the node, so Kubernetes chooses one, by default from 30000 to 32767.")
                .remedy("Let callers outside use the ports of the node that the Kubernetes dashboard shows.")
                .reference(Reference.KUBERNETES, "/concepts/services-networking/service/#type-nodeport"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Service service : KubernetesDevice.services(context)) {
            if (service.type().equals(ServiceType.NODE_PORT)) {
                context.deployment()
                        .module(service.module())
                        .flatMap(module -> OutsidePorts.of(service).map(ports -> finding(module, ports)))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Finding finding(Module module, OutsidePorts ports) {
        JsonValue published = module.hostConfig().get("PortBindings");
        return at(
                        module,
                        published.exists() ? published : module.createOptions().get("ExposedPorts"))
                .remedy("Let callers outside use the ports of the node that the Kubernetes dashboard shows for "
                        + module.name() + ", or set k8s-experimental.serviceOptions.type to LoadBalancer.")
                .say(ports.named()
                        + (ports.isOne()
                                ? " is reached from outside at another port"
                                : " are reached from outside at other ports")
                        + " of the node, which Kubernetes chooses, by default from 30000 to 32767"
                        + (HostAccess.isOnHostNetwork(module)
                                ? ", beside those that the module opens there itself"
                                : "")
                        + (ports.isOne()
                                ? "; only other modules reach it at its number."
                                : "; only other modules reach them at their numbers.")
                        + ports.exposedToo());
    }
}
