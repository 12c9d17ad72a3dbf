package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.JsonPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What becomes of ExposedPorts and PortBindings: one Service for the module, if it has a valid port at all
 * ({@code KubernetesServiceMapper}, {@code PortExtensions}).
 *
 * <p>The Service's ports are kept by their number alone, exposed ports first, then bound ports, the later in the place
 * of the earlier: 53/tcp and 53/udp leave one port.
 */
final class ServiceMapper {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String EXPOSED = "exposedport";

    private final ModuleSpec module;
    private final Extensions extensions;
    private final AgentSettings settings;
    private final Map<Integer, ObjectNode> ports = new LinkedHashMap<>();

    ServiceMapper(ModuleSpec module, Extensions extensions, AgentSettings settings) {
        this.module = module;
        this.extensions = extensions;
        this.settings = settings;
    }

    /** The module's Service; empty if it has no valid port, and then no other module can find it by name. */
    Optional<ObjectNode> service() {
        ObjectNode annotations = Metadata.annotations(module);
        module.options().path("ExposedPorts").fieldNames().forEachRemaining(this::expose);
        module.hostConfig("PortBindings").properties().forEach(port -> publish(port.getKey(), port.getValue()));
        if (ports.isEmpty()) {
            tellOfNoService();
            return Optional.empty();
        }
        ServiceType type = type();
        ObjectNode metadata = Metadata.of(module.objectName(), Metadata.labels(module), annotations);
        ObjectNode service = Metadata.object(ObjectKind.SERVICE, metadata);
        ObjectNode spec = service.putObject("spec");
        spec.put("type", type.toString());
        ArrayNode list = spec.putArray("ports");
        ports.values().forEach(list::add);
        spec.set("selector", Metadata.labels(module));
        JsonNode address = extensions.get(Extensions.SERVICE_OPTIONS).path("loadBalancerIP");
        if (!address.isMissingNode()) {
            spec.set("loadBalancerIP", address);
        }
        return Optional.of(service);
    }

    private void tellOfNoService() {
        boolean asked = !module.options().path("ExposedPorts").isEmpty()
                || !module.hostConfig("PortBindings").isEmpty();
        if (asked) {
            module.log()
                    .remark(
                            "ExposedPorts",
                            Place.DEPLOYMENT,
                            "No port is left, so the module gets no Service and no other module finds it by name.");
        }
    }

    private void expose(String key) {
        String path = JsonPath.of("ExposedPorts", key).toString();
        port(path, key).ifPresent(port -> put(path, port.number(), entry(EXPOSED, port)));
    }

    private void publish(String key, JsonNode bindings) {
        String path = JsonPath.of("HostConfig", "PortBindings", key).toString();
        Optional<ContainerPort> port = port(path, key);
        if (port.isPresent() && bindings.isNull()) {
            crash(path + " is null where a list must stand");
            return;
        }
        for (int i = 0; port.isPresent() && i < bindings.size(); i++) {
            if (bindings.get(i).isNull()) {
                crash(path + "[" + i + "] is null");
            } else {
                publish(
                        path + "[" + i + "].HostPort",
                        port.get(),
                        bindings.get(i).path("HostPort").asText(""));
            }
        }
    }

    private void publish(String path, ContainerPort port, String hostPort) {
        OptionalInt number = PortKey.number(hostPort);
        if (number.isPresent()) {
            ObjectNode entry = entry("hostport", port);
            entry.put("port", number.getAsInt());
            entry.put("targetPort", port.number());
            put(path, number.getAsInt(), entry);
        } else {
            module.log()
                    .dropped(
                            path,
                            Place.SERVICE_SPEC,
                            hostPort.isEmpty()
                                    ? "Without a HostPort the agent logs a warning and drops the binding of " + port
                                            + "."
                                    : hostPort + " is not a single number, so the binding of " + port + " is dropped.");
        }
    }

    private Optional<ContainerPort> port(String path, String key) {
        PortKey parsed = PortKey.parse(key, settings.version());
        if (parsed instanceof PortKey.Dropped dropped) {
            module.log().dropped(path, Place.SERVICE_SPEC, "The port " + dropped.reason() + ", so it is dropped.");
        } else if (parsed instanceof PortKey.Crash crash) {
            crash(path + " " + crash.reason());
        }
        return parsed.accepted();
    }

    private static ObjectNode entry(String kind, ContainerPort port) {
        ObjectNode entry = NODES.objectNode();
        entry.put("name", kind + "-" + port.number() + "-" + port.protocol().lowerCase());
        entry.put("port", port.number());
        entry.put("protocol", port.protocol().name());
        return entry;
    }

    private void put(String path, int number, ObjectNode entry) {
        ObjectNode before = ports.put(number, entry);
        if (before != null && !before.path("name").equals(entry.path("name"))) {
            module.log()
                    .changed(
                            path,
                            Place.SERVICE_SPEC.child("ports"),
                            entry.path("name").asText() + " takes the place of "
                                    + before.path("name").asText() + ", as the agent keeps one port of each number.");
        }
    }

    /** The type of the whole Service: asked for, or ClusterIP without PortBindings, or the agent's own. */
    private ServiceType type() {
        boolean bound = module.hostConfig("PortBindings").isObject();
        ServiceType byDefault = bound ? settings.portMappingServiceType() : ServiceType.CLUSTER_IP;
        String asked = extensions.get(Extensions.SERVICE_OPTIONS).path("type").asText("");
        Optional<ServiceType> wanted = ServiceType.parse(asked);
        if (!asked.isEmpty() && wanted.isEmpty()) {
            module.log()
                    .dropped(
                            Extensions.NAME + ".serviceOptions.type",
                            Place.SERVICE_SPEC.child("type"),
                            "There is no type " + asked + " of a Service, so it is " + byDefault + ".");
        }
        ServiceType type = wanted.orElse(byDefault);
        tellOfType(type, bound);
        return type;
    }

    private void tellOfType(ServiceType type, boolean bound) {
        if (type == ServiceType.NODE_PORT && bound) {
            module.log()
                    .changed(
                            "HostConfig.PortBindings",
                            Place.SERVICE_SPEC.child("type"),
                            "A NodePort Service is reached at ports that Kubernetes chooses, not at the HostPorts.");
        }
        if (type != ServiceType.CLUSTER_IP) {
            onlyExposed().ifPresent(numbers -> module.log()
                    .changed(
                            "ExposedPorts",
                            Place.SERVICE_SPEC.child("type"),
                            "What is exposed and not published (" + numbers + ") is reached from outside too,"
                                    + " as a Service has one type for all ports."));
        }
    }

    private Optional<String> onlyExposed() {
        return ports.entrySet().stream()
                .filter(port -> port.getValue().path("name").asText().startsWith(EXPOSED))
                .map(port -> String.valueOf(port.getKey()))
                .reduce((one, other) -> one + ", " + other);
    }

    private void crash(String fault) {
        module.log().unmapped(ObjectKind.SERVICE, fault);
    }
}
