package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.AgentSetup;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import java.util.OptionalInt;

/**
 * The managed, Kubernetes-based IoT Edge of a device.
 *
 * @param agent how its agent is set up
 * @param externalIps how many addresses its Kubernetes external service IP range has, if that is known
 */
public record KubernetesSetup(AgentSettings agent, OptionalInt externalIps) implements AgentSetup {
    /** One about which nothing is known. */
    public static KubernetesSetup unknown() {
        return new KubernetesSetup(AgentSettings.defaults(), OptionalInt.empty());
    }

    @Override
    public KubernetesAgent start() {
        return new KubernetesAgent(agent);
    }
}
