package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.KubernetesVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.edgeagent.request.Protocol;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The Service by which other modules, and the world if it has an address outside, reach a module.
 *
 * @param module the module's name
 * @param ports at least one, each number once
 * @param loadBalancerIp the address that was asked for; missing if none was
 */
public record Service(String module, ServiceType type, List<ServicePort> ports, JsonNode loadBalancerIp) {
    /** The node's own; the API guards it against clouds that open a LoadBalancer's ports on all nodes. */
    private static final int KUBELET = 10_250;

    public Service {
        ports = List.copyOf(ports);
    }

    /** The protocol of its ports: TCP if any has it. */
    public Protocol mainProtocol() {
        return ports.stream()
                .map(port -> port.target().protocol())
                .min(Comparator.naturalOrder())
                .orElse(Protocol.TCP);
    }

    /**
     * The first port of another protocol than the others, which a LoadBalancer Service cannot have before Kubernetes
     * 1.24; empty if all have one, or may have several.
     */
    public Optional<ServicePort> refusedProtocol(KubernetesVersion version) {
        return !type.equals(ServiceType.LOAD_BALANCER) || version.allowsMixedProtocols()
                ? Optional.empty()
                : ports.stream()
                        .filter(port -> port.target().protocol() != mainProtocol())
                        .findFirst();
    }

    /**
     * The port with the number of the node's kubelet, which a LoadBalancer Service cannot have; empty if it has none.
     */
    public Optional<ServicePort> kubeletPort() {
        return ports.stream()
                .filter(port -> type.equals(ServiceType.LOAD_BALANCER) && port.number() == KUBELET)
                .findFirst();
    }

    ObjectNode json(ModuleSpec spec, ObjectNode annotations, AgentVersion version) {
        ObjectNode metadata = Metadata.of(spec.objectName(), Metadata.labels(spec, version), annotations);
        ObjectNode service = Metadata.object(ObjectKind.SERVICE, metadata);
        ObjectNode content = service.putObject("spec");
        content.put("type", type.toString());
        ArrayNode list = content.putArray("ports");
        ports.forEach(port -> list.add(port.json()));
        content.set("selector", Metadata.labels(spec, version));
        if (!loadBalancerIp.isMissingNode()) {
            content.set("loadBalancerIP", loadBalancerIp);
        }
        return service;
    }
}
