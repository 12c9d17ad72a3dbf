package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.Service;
import io.github.edgemigrator.edgeagent.kubernetes.ServicePort;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.Protocol;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.ModuleOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** NETWORK-019: finds ports for which Kubernetes refuses a LoadBalancer Service, and with it all Deployments. */
final class FlagLoadBalancerPorts extends DeploymentRule {
    FlagLoadBalancerPorts() {
        super(RuleInfo.of("NETWORK-019", Severity.ERROR)
                .about("PortBindings", "ExposedPorts")
                .title("A LoadBalancer Service must have ports that Kubernetes accepts")
                .why(
                        "Kubernetes refuses the Service otherwise (several protocols: before 1.24), and then no module starts.")
                .remedy(
                        "Set k8s-experimental.serviceOptions.type to ClusterIP or NodePort, or use a module of its own.")
                .reference(
                        Reference.KUBERNETES,
                        "/concepts/services-networking/service/#load-balancers-with-mixed-protocol-types"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Service> services = KubernetesDevice.services(context);
        Map<String, ModuleOrigin> modules = services.isEmpty() ? Map.of() : ModuleOrigin.byName(context);
        List<Finding> findings = new ArrayList<>();
        for (Service service : services) {
            ModuleOrigin module = modules.get(service.module());
            if (module == null) {
                continue;
            }
            service.refusedProtocol(KubernetesDevice.agent(context).kubernetes())
                    .ifPresent(port -> findings.add(mixed(service, port, module, context)));
            service.kubeletPort().ifPresent(port -> findings.add(kubelet(port, module, context)));
        }
        return findings;
    }

    private Finding mixed(Service service, ServicePort port, ModuleOrigin module, Context context) {
        Protocol main = service.mainProtocol();
        List<ContainerPort> others = service.ports().stream()
                .map(ServicePort::target)
                .filter(target -> target.protocol() != main)
                .toList();
        return at(port, module, context)
                .remedy(OneProtocol.waysOut(module.given(), others, context)
                        + " If the device has Kubernetes 1.24 or later, set device.kubernetes.")
                .say("Kubernetes " + KubernetesDevice.agent(context).kubernetes()
                        + " refuses a LoadBalancer Service with both " + main + " and "
                        + port.target().protocol()
                        + " ports, and then no Deployment of any module is created (500).");
    }

    private Finding kubelet(ServicePort port, ModuleOrigin module, Context context) {
        return at(port, module, context)
                .remedy("Use another number than " + port.number() + " for "
                        + module.given().name()
                        + ", or set its k8s-experimental.serviceOptions.type to ClusterIP or NodePort.")
                .say("Kubernetes refuses port " + port.number() + ", that of the node's kubelet, on a LoadBalancer"
                        + " Service, and then no Deployment of any module is created (500).");
    }

    private Finding.Draft at(ServicePort port, ModuleOrigin module, Context context) {
        Module given = module.given();
        JsonValue ports = port.isOnlyExposed()
                ? given.createOptions().get("ExposedPorts")
                : given.hostConfig().get("PortBindings");
        return at(given, module.field(port.path().toString(), context.found()).orElse(ports));
    }
}
