package io.github.edgemigrator.edgeagent.kubernetes.settings;

import io.github.edgemigrator.edgeagent.kubernetes.PortKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a Service is reached ({@code PortMapServiceType}).
 *
 * @param number the agent takes numbers for types, also such as no type has and Kubernetes then refuses
 */
public record ServiceType(int number) {
    /** From within the cluster only. */
    public static final ServiceType CLUSTER_IP = new ServiceType(0);

    /** At an address of its own from the device's range. */
    public static final ServiceType LOAD_BALANCER = new ServiceType(1);

    /** At a port of every node, which is not the port asked for. */
    public static final ServiceType NODE_PORT = new ServiceType(2);

    private static final List<String> NAMES = List.of("ClusterIP", "LoadBalancer", "NodePort");

    /** Finds a type by its name in any case; empty if there is no such type. */
    public static Optional<ServiceType> named(String name) {
        for (int number = 0; number < NAMES.size(); number++) {
            if (NAMES.get(number).equalsIgnoreCase(name)) {
                return Optional.of(new ServiceType(number));
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a type as the agent does ({@code Enum.TryParse}): a name in any case with white space around, several with
     * commas between, or a number; empty if the text is none of these.
     */
    public static Optional<ServiceType> parse(String text) {
        OptionalInt number = PortKey.number(text);
        if (number.isPresent()) {
            return Optional.of(new ServiceType(number.getAsInt()));
        }
        int bits = 0;
        for (String part : text.split(",", -1)) {
            Optional<ServiceType> named = named(part.strip());
            if (named.isEmpty()) {
                return Optional.empty();
            }
            bits |= named.get().number();
        }
        return Optional.of(new ServiceType(bits));
    }

    /** Whether Kubernetes has the type. */
    public boolean isKnown() {
        return number >= 0 && number < NAMES.size();
    }

    /** As Kubernetes writes it. */
    @Override
    public String toString() {
        return isKnown() ? NAMES.get(number) : Integer.toString(number);
    }
}
