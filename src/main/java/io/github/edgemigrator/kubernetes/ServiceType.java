package io.github.edgemigrator.kubernetes;

import java.util.Arrays;
import java.util.Optional;

/** How a Service is reached ({@code PortMapServiceType}). */
public enum ServiceType {
    /** From within the cluster only. */
    CLUSTER_IP("ClusterIP"),
    /** At an address of its own from the device's range. */
    LOAD_BALANCER("LoadBalancer"),
    /** At a port of every node, which is not the port asked for. */
    NODE_PORT("NodePort");

    private final String text;

    ServiceType(String text) {
        this.text = text;
    }

    /** Reads a type in any case; empty if there is no such type. */
    public static Optional<ServiceType> parse(String text) {
        return Arrays.stream(values())
                .filter(type -> type.text.equalsIgnoreCase(text.trim()))
                .findFirst();
    }

    /** As Kubernetes writes it. */
    @Override
    public String toString() {
        return text;
    }
}
