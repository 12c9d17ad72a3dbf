package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import java.util.List;

/**
 * The Service by which other modules, and the world if it has an address outside, reach a module.
 *
 * @param module the module's name
 * @param ports at least one, each number once
 * @param loadBalancerIp the address that was asked for; missing if none was
 */
public record Service(String module, ServiceType type, List<ServicePort> ports, JsonNode loadBalancerIp) {
    public Service {
        ports = List.copyOf(ports);
    }

    ObjectNode json(ModuleSpec spec, ObjectNode annotations) {
        ObjectNode metadata = Metadata.of(spec.objectName(), Metadata.labels(spec), annotations);
        ObjectNode service = Metadata.object(ObjectKind.SERVICE, metadata);
        ObjectNode content = service.putObject("spec");
        content.put("type", type.toString());
        ArrayNode list = content.putArray("ports");
        ports.forEach(port -> list.add(port.json()));
        content.set("selector", Metadata.labels(spec));
        if (!loadBalancerIp.isMissingNode()) {
            content.set("loadBalancerIP", loadBalancerIp);
        }
        return service;
    }
}
