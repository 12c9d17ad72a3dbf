package io.github.edgemigrator.rules.kubernetes.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.edgeagent.kubernetes.PortKey;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A host port that a module publishes.
 *
 * @param container the port in the container
 * @param hostPort the number on the host as it is written; empty if there is none
 * @param value the binding, an element under {@code HostConfig.PortBindings}
 */
public record Publishing(ContainerPort container, String hostPort, JsonValue value) {
    /** Where modules connect to edgeHub. */
    static final List<Integer> OF_HUB = List.of(443, 5671, 8883);

    private static final int MOST_DIGITS = 5;

    /** What one module publishes and exposes. */
    private record All(List<Publishing> published, List<ContainerPort> exposed) {
        static All of(Module module, Context context) {
            return context.view(
                    module, All.class, any -> new All(readPublished(any, context), readExposed(any, context)));
        }
    }

    /** What the module publishes, keys that are no ports left out. */
    public static List<Publishing> of(Module module, Context context) {
        return All.of(module, context).published();
    }

    /** The ports in the container that the module exposes to other modules under their own number, each once. */
    public static List<ContainerPort> exposed(Module module, Context context) {
        return All.of(module, context).exposed();
    }

    private static List<Publishing> readPublished(Module module, Context context) {
        List<Publishing> published = new ArrayList<>();
        for (JsonValue bindings : module.hostConfig().get("PortBindings").members()) {
            port(bindings, context).ifPresent(port -> {
                for (JsonValue binding : bindings.elements()) {
                    // What is no object the agent cannot read.
                    if (binding.json().isObject()) {
                        String hostPort = binding.get("HostPort").text().orElse("");
                        published.add(new Publishing(port, hostPort, binding));
                    }
                }
            });
        }
        return Collections.unmodifiableList(published);
    }

    private static List<ContainerPort> readExposed(Module module, Context context) {
        Map<String, ContainerPort> ports = new LinkedHashMap<>();
        for (JsonValue exposed : module.createOptions().get("ExposedPorts").members()) {
            port(exposed, context).ifPresent(port -> ports.putIfAbsent(port.toString(), port));
        }
        return List.copyOf(ports.values());
    }

    /** Whether the ports that a module publishes are reached from outside the cluster. */
    static boolean isOutside(Module module, Context context) {
        JsonValue asked = module.createOptions().at(KubernetesExtension.NAME, "serviceOptions", "type");
        return !asked.text()
                .flatMap(ServiceType::parse)
                .orElse(KubernetesDevice.agent(context).portMappingServiceType())
                .equals(ServiceType.CLUSTER_IP);
    }

    /** Whether a port can be added to those that the module exposes; what is no object the agent cannot read. */
    static boolean canExpose(Module module) {
        JsonNode exposed = module.createOptions().get("ExposedPorts").json();
        return exposed.isObject() || exposed.isMissingNode() || exposed.isNull();
    }

    private static Optional<ContainerPort> port(JsonValue key, Context context) {
        return PortKey.parse(key.name(), KubernetesDevice.agent(context).version())
                .accepted();
    }

    /** Whether the port has the same number on the host as in the container. */
    boolean isUnshifted() {
        return number().equals(OptionalInt.of(container.number()));
    }

    /** The number on the host, if it is a single port. */
    public OptionalInt number() {
        int number = isNumber(hostPort) ? Integer.parseInt(hostPort) : 0;
        return ContainerPort.isLegal(number) ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }
}
