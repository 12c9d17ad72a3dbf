package io.github.edgemigrator.rules.kubernetes;

import io.github.edgemigrator.conversion.Defect;
import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.rules.common.fpga.DropWireServer;
import io.github.edgemigrator.rules.common.fpga.FlagFpgaImages;
import io.github.edgemigrator.rules.common.hub.FlagPriorityRoutes;
import io.github.edgemigrator.rules.common.hub.FlagUnreadableRoutes;
import io.github.edgemigrator.rules.common.hub.LowerHubSchemaVersion;
import io.github.edgemigrator.rules.common.hub.SetStoreAndForward;
import io.github.edgemigrator.rules.common.images.FlagForeignPlatforms;
import io.github.edgemigrator.rules.common.images.FlagIncompleteCredentials;
import io.github.edgemigrator.rules.common.images.FlagUnreachableRegistries;
import io.github.edgemigrator.rules.common.images.ReplaceImages;
import io.github.edgemigrator.rules.common.images.ReviewSystemImages;
import io.github.edgemigrator.rules.common.manifest.DropFieldsThatDifferInCase;
import io.github.edgemigrator.rules.common.manifest.DropStrayCreateOptionsKeys;
import io.github.edgemigrator.rules.common.manifest.FlagForeseenFailures;
import io.github.edgemigrator.rules.common.manifest.FlagOversizedCreateOptions;
import io.github.edgemigrator.rules.common.manifest.FlagUnfilledCreateOptions;
import io.github.edgemigrator.rules.common.manifest.LowerAgentSchemaVersion;
import io.github.edgemigrator.rules.common.manifest.NormalizeModuleEnv;
import io.github.edgemigrator.rules.common.manifest.NormalizeValueForms;
import io.github.edgemigrator.rules.common.manifest.ReportReadingProblems;
import io.github.edgemigrator.rules.common.manifest.WriteCreateOptionsAsText;
import io.github.edgemigrator.rules.kubernetes.compute.DropFpgaDevices;
import io.github.edgemigrator.rules.kubernetes.compute.FlagGpuShortage;
import io.github.edgemigrator.rules.kubernetes.compute.MoveMemoryAndCpu;
import io.github.edgemigrator.rules.kubernetes.compute.RequestGpusForFpgas;
import io.github.edgemigrator.rules.kubernetes.compute.RequestGpusForRuntime;
import io.github.edgemigrator.rules.kubernetes.compute.ShareMemoryThroughHost;
import io.github.edgemigrator.rules.kubernetes.environment.FlagInvalidNames;
import io.github.edgemigrator.rules.kubernetes.environment.FlagRuntimeVariables;
import io.github.edgemigrator.rules.kubernetes.environment.NormalizeEnvList;
import io.github.edgemigrator.rules.kubernetes.environment.ReplaceColonsInNames;
import io.github.edgemigrator.rules.kubernetes.environment.ReplaceDollars;
import io.github.edgemigrator.rules.kubernetes.environment.ReportAgentOptions;
import io.github.edgemigrator.rules.kubernetes.environment.SetNoProxy;
import io.github.edgemigrator.rules.kubernetes.environment.SetUpstreamProtocol;
import io.github.edgemigrator.rules.kubernetes.fields.DropRefusedFields;
import io.github.edgemigrator.rules.kubernetes.fields.FlagIgnoredFields;
import io.github.edgemigrator.rules.kubernetes.fields.FlagUnknownFields;
import io.github.edgemigrator.rules.kubernetes.lifecycle.DropInvalidLabels;
import io.github.edgemigrator.rules.kubernetes.lifecycle.ExplainBackoff;
import io.github.edgemigrator.rules.kubernetes.lifecycle.FlagNodeSdkModules;
import io.github.edgemigrator.rules.kubernetes.lifecycle.MoveExtension;
import io.github.edgemigrator.rules.kubernetes.lifecycle.NormalizeCommands;
import io.github.edgemigrator.rules.kubernetes.lifecycle.NormalizeExtensionSections;
import io.github.edgemigrator.rules.kubernetes.lifecycle.NormalizeStartSettings;
import io.github.edgemigrator.rules.kubernetes.lifecycle.SetRecreateStrategy;
import io.github.edgemigrator.rules.kubernetes.network.DropEmptyPortBindings;
import io.github.edgemigrator.rules.kubernetes.network.DropRepeatedHostPorts;
import io.github.edgemigrator.rules.kubernetes.network.ExplainExternalAddresses;
import io.github.edgemigrator.rules.kubernetes.network.ExplainNodePorts;
import io.github.edgemigrator.rules.kubernetes.network.ExposeCalledPorts;
import io.github.edgemigrator.rules.kubernetes.network.ExposeHubPorts;
import io.github.edgemigrator.rules.kubernetes.network.FlagSecondHostNetwork;
import io.github.edgemigrator.rules.kubernetes.network.FlagSharedExternalPorts;
import io.github.edgemigrator.rules.kubernetes.network.FlagSharedPortNumbers;
import io.github.edgemigrator.rules.kubernetes.network.FlagSidecarPorts;
import io.github.edgemigrator.rules.kubernetes.network.NormalizePortRanges;
import io.github.edgemigrator.rules.kubernetes.network.RenameHosts;
import io.github.edgemigrator.rules.kubernetes.network.RenameModules;
import io.github.edgemigrator.rules.kubernetes.network.ReplaceAliases;
import io.github.edgemigrator.rules.kubernetes.network.ReplaceExtraHosts;
import io.github.edgemigrator.rules.kubernetes.network.ReplaceHostAddresses;
import io.github.edgemigrator.rules.kubernetes.network.ReviewHostNetwork;
import io.github.edgemigrator.rules.kubernetes.network.ReviewNetworkModes;
import io.github.edgemigrator.rules.kubernetes.network.SetHostPorts;
import io.github.edgemigrator.rules.kubernetes.network.UnpublishLoopbackPorts;
import io.github.edgemigrator.rules.kubernetes.security.FlagDeviceNodes;
import io.github.edgemigrator.rules.kubernetes.security.FlagUnnameableSecrets;
import io.github.edgemigrator.rules.kubernetes.security.MoveGroups;
import io.github.edgemigrator.rules.kubernetes.security.MoveSysctls;
import io.github.edgemigrator.rules.kubernetes.security.MoveUser;
import io.github.edgemigrator.rules.kubernetes.security.NormalizeRegistryAddresses;
import io.github.edgemigrator.rules.kubernetes.security.ReviewPrivileged;
import io.github.edgemigrator.rules.kubernetes.storage.DropMountOptions;
import io.github.edgemigrator.rules.kubernetes.storage.FlagHubStorage;
import io.github.edgemigrator.rules.kubernetes.storage.FlagMixedAccess;
import io.github.edgemigrator.rules.kubernetes.storage.FlagUnknownMountTypes;
import io.github.edgemigrator.rules.kubernetes.storage.FlagUnmountableSources;
import io.github.edgemigrator.rules.kubernetes.storage.MountAnonymousVolumes;
import io.github.edgemigrator.rules.kubernetes.storage.MountHostDirectories;
import io.github.edgemigrator.rules.kubernetes.storage.MountNamedVolumes;
import io.github.edgemigrator.rules.kubernetes.storage.MountShareFolders;
import io.github.edgemigrator.rules.kubernetes.storage.MountSharesAsVolumes;
import io.github.edgemigrator.rules.kubernetes.storage.MountTmpfs;
import io.github.edgemigrator.rules.kubernetes.storage.NameLongHostPaths;
import io.github.edgemigrator.rules.kubernetes.storage.NormalizeClaimNames;
import io.github.edgemigrator.rules.kubernetes.storage.NormalizeMountFields;
import io.github.edgemigrator.rules.kubernetes.storage.RenameReservedVolumes;
import io.github.edgemigrator.rules.kubernetes.storage.RequireVolumeClaims;
import io.github.edgemigrator.rules.kubernetes.storage.SeparateCollidingVolumes;
import io.github.edgemigrator.rules.kubernetes.storage.SetSharedMemorySize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which they apply. */
public final class KubernetesRules {
    private KubernetesRules() {}

    /**
     * The rules.
     *
     * <p>Those about one module come first and those about names last, so that findings call a module by the name that
     * the operator knows.
     */
    public static List<Rule> inOrder() {
        List<Rule> rules = new ArrayList<>(ReportReadingProblems.rules());
        rules.addAll(List.of(
                new FlagUnfilledCreateOptions(),
                new LowerAgentSchemaVersion(),
                new FlagIncompleteCredentials(),
                new NormalizeRegistryAddresses(),
                new FlagUnnameableSecrets(),
                new ReviewSystemImages(),
                new LowerHubSchemaVersion(),
                new FlagPriorityRoutes(),
                new FlagUnreadableRoutes(),
                new SetStoreAndForward(),
                new DropStrayCreateOptionsKeys(),
                // Behind it, a field is there once, in whatever case it is asked for.
                new DropFieldsThatDifferInCase(),
                // The places first: the rules behind read and write k8s-experimental at its own.
                new MoveExtension(),
                new NormalizeExtensionSections(),
                new NormalizeValueForms(),
                new FlagUnknownFields(),
                new NormalizeStartSettings(),
                new FlagNodeSdkModules(),
                new DropInvalidLabels(),
                // The forms first: the rules behind read variables of the right form only.
                new NormalizeModuleEnv(),
                new NormalizeEnvList(),
                new SetNoProxy(),
                new SetUpstreamProtocol(),
                new RenameReservedVolumes(),
                new NormalizeMountFields(),
                new DropMountOptions(),
                new FlagUnknownMountTypes(),
                new MountSharesAsVolumes(),
                new MountShareFolders(),
                new MountNamedVolumes(),
                new NormalizeClaimNames(),
                new FlagUnmountableSources(),
                new FlagHubStorage(),
                // What the agent cannot name is mounted in another way before the rest is.
                new NameLongHostPaths(),
                new SeparateCollidingVolumes(),
                new MountHostDirectories(),
                new MountTmpfs(),
                new MountAnonymousVolumes(),
                new ShareMemoryThroughHost(),
                new SetSharedMemorySize(),
                new FlagMixedAccess(),
                new RequireVolumeClaims(),
                new DropEmptyPortBindings(),
                new NormalizePortRanges(),
                new UnpublishLoopbackPorts(),
                new SetHostPorts(),
                new DropRepeatedHostPorts(),
                new FlagSharedPortNumbers(),
                // Behind it, callers by an alias are callers by name.
                new ReplaceAliases(),
                new ReplaceHostAddresses(),
                new ExposeCalledPorts(),
                new ExposeHubPorts(),
                new ReplaceExtraHosts(),
                new FlagSidecarPorts(),
                new ReviewHostNetwork(),
                new FlagSecondHostNetwork(),
                new ReviewNetworkModes(),
                new FlagSharedExternalPorts(),
                // What tells that an image was built for an FPGA is converted by the rules behind it.
                new FlagFpgaImages(),
                new ReplaceImages(),
                new FlagForeignPlatforms(),
                new FlagUnreachableRegistries(),
                new RequestGpusForFpgas(),
                new DropFpgaDevices(),
                new DropWireServer(),
                new RequestGpusForRuntime(),
                new FlagGpuShortage(),
                new MoveMemoryAndCpu(),
                new FlagDeviceNodes(),
                new MoveUser(),
                new MoveGroups(),
                new MoveSysctls(),
                new ReviewPrivileged(),
                new NormalizeCommands(),
                new SetRecreateStrategy(),
                new ExplainBackoff(),
                new RenameHosts(),
                new ReplaceColonsInNames(),
                new FlagInvalidNames(),
                new FlagRuntimeVariables(),
                new ReportAgentOptions(),
                // Behind every rule that writes or reads texts.
                new ReplaceDollars(),
                new FlagOversizedCreateOptions(),
                new DropRefusedFields(),
                // Of a module with a field that the agent refuses no Service is foreseen.
                new ExplainExternalAddresses(),
                new ExplainNodePorts(),
                new RenameModules(),
                // Behind it, a field that the device refuses is not called one without effect.
                new FlagForeseenFailures(),
                new FlagIgnoredFields(),
                // When no placeholder goes any more.
                new WriteCreateOptionsAsText()));
        return List.copyOf(rules);
    }

    /** The descriptions of all rules, sorted by id. */
    public static List<RuleInfo> descriptions() {
        return Stream.concat(
                        Stream.of(ReportReadingProblems.UNREADABLE, Defect.INFO),
                        inOrder().stream().map(Rule::info))
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }
}
