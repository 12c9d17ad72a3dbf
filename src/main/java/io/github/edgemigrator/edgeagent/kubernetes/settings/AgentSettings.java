package io.github.edgemigrator.edgeagent.kubernetes.settings;

/**
 * How the agent on the device is set up.
 *
 * @param version of the agent
 * @param kubernetes the version of the Kubernetes on which it runs
 * @param portMappingServiceType the type of a Service for a module with PortBindings
 * @param claims how claims for volume mounts are created
 * @param runAsNonRoot whether pods run as user 1000 unless the module says otherwise
 * @param k8sExtensions whether {@code k8s-experimental} is read
 */
public record AgentSettings(
        AgentVersion version,
        KubernetesVersion kubernetes,
        ServiceType portMappingServiceType,
        ClaimSettings claims,
        boolean runAsNonRoot,
        boolean k8sExtensions) {

    /** An Azure Stack Edge device of today: the last agent, port bindings at an external address, no claims created. */
    public static AgentSettings defaults() {
        return new AgentSettings(
                AgentVersion.LATEST,
                KubernetesVersion.DEFAULT,
                ServiceType.LOAD_BALANCER,
                ClaimSettings.none(),
                false,
                true);
    }

    /** These settings with another version of the agent. */
    public AgentSettings withVersion(AgentVersion other) {
        return new AgentSettings(other, kubernetes, portMappingServiceType, claims, runAsNonRoot, k8sExtensions);
    }

    /** These settings with another version of Kubernetes. */
    public AgentSettings withKubernetes(KubernetesVersion other) {
        return new AgentSettings(version, other, portMappingServiceType, claims, runAsNonRoot, k8sExtensions);
    }

    /** These settings with other settings for claims. */
    public AgentSettings withClaims(ClaimSettings other) {
        return new AgentSettings(version, kubernetes, portMappingServiceType, other, runAsNonRoot, k8sExtensions);
    }
}
