package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.edgeagent.request.Protocol;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one protocol that the ports of a module's LoadBalancer Service may have, before Kubernetes 1.24.
 *
 * @param needed whether the module has such a Service on such a device
 * @param protocols those that its Service has already
 */
record OneProtocol(boolean needed, Set<Protocol> protocols) {
    static OneProtocol of(Module module, Context context) {
        Set<Protocol> protocols = EnumSet.noneOf(Protocol.class);
        Publishing.exposed(module, context).forEach(port -> protocols.add(port.protocol()));
        if (module.isEdgeHub()) {
            // Its Service always has the ports where modules connect to it.
            protocols.add(Protocol.TCP);
        }
        for (Publishing publishing : Publishing.of(module, context)) {
            if (publishing.number().isPresent()) {
                protocols.add(publishing.container().protocol());
            }
        }
        return new OneProtocol(isNeeded(module, KubernetesDevice.agent(context)), protocols)
                .orFirstOf(Publishing.of(module, context).stream()
                        .map(publishing -> publishing.container().protocol())
                        .toList());
    }

    /** The same, with TCP before others of what is wanted if the Service has no port yet. */
    OneProtocol orFirstOf(Collection<Protocol> wanted) {
        return protocols.isEmpty() && !wanted.isEmpty()
                ? new OneProtocol(needed, EnumSet.of(Collections.min(wanted)))
                : this;
    }

    private static boolean isNeeded(Module module, AgentSettings agent) {
        ServiceType byDefault = module.hostConfig().get("PortBindings").json().isObject()
                ? agent.portMappingServiceType()
                : ServiceType.CLUSTER_IP;
        ServiceType type = module.createOptions()
                .at(KubernetesExtension.NAME, "serviceOptions", "type")
                .text()
                .flatMap(ServiceType::parse)
                .orElse(byDefault);
        return type.equals(ServiceType.LOAD_BALANCER) && !agent.kubernetes().allowsMixedProtocols();
    }

    /** Whether one more port, of that protocol, would be the first of another one. */
    boolean excludes(Protocol protocol) {
        return needed && protocols.size() == 1 && !protocols.contains(protocol);
    }

    /** What a person can do where ports of another protocol are wanted. */
    static String waysOut(Module module, Collection<?> others, Context context) {
        String ports = Sentences.listed(others);
        String apart = module.system()
                ? "Take " + ports + " out of " + module.name()
                : "Serve " + ports + " from a module of its own";
        return KubernetesDevice.agent(context).version().has(AgentFeature.SERVICE_OPTIONS)
                ? apart + ", or set k8s-experimental.serviceOptions.type of " + module.name()
                        + " to NodePort, or to ClusterIP if only other modules call it."
                : apart + ".";
    }
}
