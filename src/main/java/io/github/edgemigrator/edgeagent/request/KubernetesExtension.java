package io.github.edgemigrator.edgeagent.request;

import java.util.List;

/** The names of what stands in createOptions for the agent on Kubernetes alone; every other agent ignores it. */
public final class KubernetesExtension {
    /** The field's name; unlike all others it must be spelt exactly so. */
    public static final String NAME = "k8s-experimental";

    public static final String NODE_SELECTOR = "nodeSelector";
    public static final String RESOURCES = "resources";
    public static final String VOLUMES = "volumes";
    public static final String SECURITY_CONTEXT = "securityContext";
    public static final String SERVICE_OPTIONS = "serviceOptions";
    public static final String STRATEGY = "strategy";

    private KubernetesExtension() {}

    /** The names of its sections that the last agent reads, in any case. */
    public static List<String> sections() {
        return List.of(NODE_SELECTOR, RESOURCES, VOLUMES, SECURITY_CONTEXT, SERVICE_OPTIONS, STRATEGY);
    }
}
