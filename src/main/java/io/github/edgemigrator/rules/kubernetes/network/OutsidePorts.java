package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.edgeagent.kubernetes.Service;
import io.github.edgemigrator.edgeagent.kubernetes.ServicePort;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import java.util.List;
import java.util.Optional;

/**
 * The ports of a Service that is reached from outside.
 *
 * @param ports those that Kubernetes takes, at least one
 */
record OutsidePorts(List<ServicePort> ports) {
    /** Those of a Service; nothing if Kubernetes refuses them all. */
    static Optional<OutsidePorts> of(Service service) {
        List<ServicePort> taken = service.ports().stream()
                .filter(port -> ContainerPort.isLegal(port.number()))
                .toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(new OutsidePorts(taken));
    }

    boolean isOne() {
        return ports.size() == 1;
    }

    /** The beginning of a sentence, such as {@code Ports 80 and 443}. */
    String named() {
        return (isOne() ? "Port " : "Ports ") + numbers(ports);
    }

    /** A sentence about those that only other modules were to reach; empty if there are none. */
    String exposedToo() {
        List<ServicePort> exposed =
                ports.stream().filter(ServicePort::isOnlyExposed).toList();
        return exposed.isEmpty()
                ? ""
                : " " + numbers(exposed) + (exposed.size() == 1 ? " was" : " were")
                        + " exposed for other modules only, but a Service has one type for all its ports.";
    }

    private static String numbers(List<ServicePort> some) {
        return Sentences.listed(some.stream().map(ServicePort::number).toList());
    }
}
