package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Rule;
import java.util.List;

/** The rules about the network on Kubernetes. Each list is in the order in which its rules apply. */
public final class NetworkRules {
    private NetworkRules() {}

    /** Published ports. */
    public static List<Rule> ports() {
        return List.of(
                new DropEmptyPortBindings(),
                new NormalizePortRanges(),
                new UnpublishLoopbackPorts(),
                new SetHostPorts(),
                new DropRepeatedHostPorts(),
                new FlagSharedPortNumbers());
    }

    /** How modules call each other. */
    public static List<Rule> calls() {
        return List.of(
                new ReplaceAliases(),
                new ReplaceHostAddresses(),
                new ExposeCalledPorts(),
                new ExposeHubPorts(),
                new ReplaceExtraHosts());
    }

    /** The host's network, and those of Docker. */
    public static List<Rule> modes() {
        return List.of(
                new FlagSidecarPorts(),
                new ReviewHostNetwork(),
                new FlagSecondHostNetwork(),
                new ReviewNetworkModes(),
                new FlagSharedExternalPorts());
    }

    /** Names of hosts in the texts of modules. */
    public static List<Rule> hosts() {
        return List.of(new RenameHosts());
    }

    /** The Services that the device makes. */
    public static List<Rule> services() {
        return List.of(new ExplainExternalAddresses(), new ExplainNodePorts(), new FlagLoadBalancerPorts());
    }

    /** Names of modules. */
    public static List<Rule> names() {
        return List.of(new RenameModules());
    }
}
