package io.github.edgemigrator.rules.kubernetes;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesAgent;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesSetup;
import io.github.edgemigrator.edgeagent.kubernetes.Service;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import java.util.List;
import java.util.OptionalInt;

/** The device of a conversion as the rules for Kubernetes see it. They run for no other. */
public final class KubernetesDevice {
    private KubernetesDevice() {}

    /** How its agent is set up. */
    public static AgentSettings agent(Context context) {
        return setup(context).agent();
    }

    /** How many addresses its Kubernetes external service IP range has, if that is known. */
    public static OptionalInt externalIps(Context context) {
        return setup(context).externalIps();
    }

    private static KubernetesSetup setup(Context context) {
        return (KubernetesSetup) context.device().agent();
    }

    /**
     * The Services that it would make for modules of the deployment as the rules before left it, also if something else
     * stops it.
     */
    public static List<Service> services(Context context) {
        return ((KubernetesAgent) context.agent()).services(context.deployment().closeGaps());
    }
}
