package io.github.edgemigrator.edgeagent.kubernetes.settings;

import java.util.List;
import java.util.Optional;

/** How a Service is reached ({@code PortMapServiceType}). */
public enum ServiceType {
    /** From within the cluster only. */
    CLUSTER_IP("ClusterIP"),
    /** At an address of its own from the device's range. */
    LOAD_BALANCER("LoadBalancer"),
    /** At a port of every node, which is not the port asked for. */
    NODE_PORT("NodePort");

    private static final List<ServiceType> ALL = List.of(values());

    private final String text;

    ServiceType(String text) {
        this.text = text;
    }

    /** Reads a type in any case; empty if there is no such type. */
    public static Optional<ServiceType> parse(String text) {
        String name = text.trim();
        for (ServiceType type : ALL) {
            if (type.text.equalsIgnoreCase(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** As Kubernetes writes it. */
    @Override
    public String toString() {
        return text;
    }
}
