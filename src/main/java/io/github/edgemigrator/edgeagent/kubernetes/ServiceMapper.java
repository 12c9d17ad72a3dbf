package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * What becomes of ExposedPorts and PortBindings: one Service for the module, if it has a valid port at all
 * ({@code KubernetesServiceMapper}, {@code PortExtensions}).
 *
 * <p>The Service's ports are kept by their number alone, exposed ports first, then bound ports, the later in the place
 * of the earlier: 53/tcp and 53/udp leave one port.
 */
final class ServiceMapper {
    private static final JsonPath EXPOSED_PORTS = JsonPath.of("ExposedPorts");
    private static final JsonPath PORT_BINDINGS = JsonPath.of("HostConfig", "PortBindings");

    private final ModuleSpec module;
    private final Extensions extensions;
    private final AgentSettings settings;
    private final Map<Integer, ServicePort> ports = new LinkedHashMap<>();

    ServiceMapper(ModuleSpec module, Extensions extensions, AgentSettings settings) {
        this.module = module;
        this.extensions = extensions;
        this.settings = settings;
    }

    /** The module's Service; empty if it has no valid port, and then no other module can find it by name. */
    Optional<Service> service() {
        JsonNode exposed = module.options().path("ExposedPorts");
        JsonNode bound = module.hostConfig("PortBindings");
        if (exposed.isEmpty() && bound.isEmpty()) {
            return Optional.empty();
        }
        exposed.properties().forEach(port -> expose(port.getKey()));
        bound.properties().forEach(port -> publish(port.getKey(), port.getValue()));
        if (ports.isEmpty()) {
            module.log()
                    .remark(
                            "ExposedPorts",
                            ObjectPlace.DEPLOYMENT,
                            "No port is left, so the module gets no Service and no other module finds it by name.");
            return Optional.empty();
        }
        JsonNode options = extensions.get(KubernetesExtension.SERVICE_OPTIONS);
        return Optional.of(new Service(
                module.name(),
                type(options.path("type").asText("")),
                List.copyOf(ports.values()),
                options.path("loadBalancerIP")));
    }

    private void expose(String key) {
        JsonPath path = EXPOSED_PORTS.child(key);
        port(path, key).ifPresent(port -> put(new ServicePort(ServicePort.Origin.EXPOSED, port.number(), port, path)));
    }

    private void publish(String key, JsonNode bindings) {
        JsonPath path = PORT_BINDINGS.child(key);
        Optional<ContainerPort> port = port(path, key);
        if (port.isPresent() && bindings.isNull()) {
            crash(path, "is null where a list must stand");
            return;
        }
        for (int i = 0; port.isPresent() && i < bindings.size(); i++) {
            JsonPath element = path.child(i);
            if (bindings.get(i).isNull()) {
                crash(element, "is null");
            } else {
                String hostPort = bindings.get(i).path("HostPort").asText("");
                publish(element.child("HostPort"), port.get(), hostPort);
            }
        }
    }

    private void publish(JsonPath path, ContainerPort port, String hostPort) {
        OptionalInt number = PortKey.number(hostPort);
        if (number.isPresent()) {
            put(new ServicePort(ServicePort.Origin.BOUND, number.getAsInt(), port, path));
        } else {
            module.log()
                    .dropped(
                            path.toString(),
                            ObjectPlace.SERVICE_SPEC,
                            hostPort.isEmpty()
                                    ? "Without a HostPort the agent logs a warning and drops the binding of " + port
                                            + "."
                                    : hostPort + " is not a single number, so the binding of " + port + " is dropped.");
        }
    }

    private Optional<ContainerPort> port(JsonPath path, String key) {
        PortKey parsed = PortKey.parse(key, settings.version());
        if (parsed instanceof PortKey.Dropped dropped) {
            module.log()
                    .dropped(
                            path.toString(),
                            ObjectPlace.SERVICE_SPEC,
                            "The port " + dropped.reason() + ", so it is dropped.");
        } else if (parsed instanceof PortKey.Crash crash) {
            crash(path, crash.reason());
        }
        return parsed.accepted();
    }

    private void put(ServicePort port) {
        ServicePort before = ports.put(port.number(), port);
        if (before != null && !before.name().equals(port.name())) {
            module.log()
                    .changed(
                            port.path().toString(),
                            ObjectPlace.SERVICE_SPEC.child("ports"),
                            port.name() + " takes the place of " + before.name()
                                    + ", as the agent keeps one port of each number.");
        }
    }

    /** The type of the whole Service: asked for, or ClusterIP without PortBindings, or the agent's own. */
    private ServiceType type(String asked) {
        boolean bound = module.hostConfig("PortBindings").isObject();
        ServiceType byDefault = bound ? settings.portMappingServiceType() : ServiceType.CLUSTER_IP;
        Optional<ServiceType> wanted = ServiceType.parse(asked);
        if (Placeholders.in(asked)) { // The type of which nothing is refused, until it is known.
            return ServiceType.CLUSTER_IP;
        }
        if (!asked.isEmpty() && wanted.isEmpty()) {
            module.log()
                    .dropped(
                            KubernetesExtension.NAME + ".serviceOptions.type",
                            ObjectPlace.SERVICE_SPEC.child("type"),
                            "There is no type " + asked + " of a Service, so it is " + byDefault + ".");
        }
        ServiceType type = wanted.orElse(byDefault);
        tellOfType(type, bound);
        return type;
    }

    private void tellOfType(ServiceType type, boolean bound) {
        if (type.equals(ServiceType.NODE_PORT) && bound) {
            module.log()
                    .changed(
                            "HostConfig.PortBindings",
                            ObjectPlace.SERVICE_SPEC.child("type"),
                            "A NodePort Service is reached at ports that Kubernetes chooses, not at the HostPorts.");
        }
        if (!type.equals(ServiceType.CLUSTER_IP) && ports.values().stream().anyMatch(ServicePort::isOnlyExposed)) {
            module.log()
                    .changed(
                            "ExposedPorts",
                            ObjectPlace.SERVICE_SPEC.child("type"),
                            "What is exposed and not published (" + onlyExposed() + ") is reached from outside too,"
                                    + " as a Service has one type for all ports.");
        }
    }

    private String onlyExposed() {
        return ports.values().stream()
                .filter(ServicePort::isOnlyExposed)
                .map(port -> String.valueOf(port.number()))
                .collect(Collectors.joining(", "));
    }

    private void crash(JsonPath path, String fault) {
        module.log().unmapped(ObjectKind.SERVICE, path.toString(), fault);
    }
}
