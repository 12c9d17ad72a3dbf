package io.github.edgemigrator.target;

import java.util.List;

/** The kinds of devices that there are. */
public final class Targets {
    /** The managed, Kubernetes-based IoT Edge, for which is converted if nothing else is said. */
    public static final Target KUBERNETES = new KubernetesTarget();

    private Targets() {}

    /** All of them, the usual one first. */
    public static List<Target> all() {
        return List.of(KUBERNETES);
    }
}
