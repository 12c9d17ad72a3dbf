package io.github.edgemigrator.rules.kubernetes;

import io.github.edgemigrator.conversion.Defect;
import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.rules.common.fpga.FpgaImages;
import io.github.edgemigrator.rules.common.fpga.WireServer;
import io.github.edgemigrator.rules.common.hub.HubSchema;
import io.github.edgemigrator.rules.common.hub.RouteObjects;
import io.github.edgemigrator.rules.common.hub.Routes;
import io.github.edgemigrator.rules.common.hub.StoreAndForward;
import io.github.edgemigrator.rules.common.images.ImagePlatforms;
import io.github.edgemigrator.rules.common.images.ImageRegistries;
import io.github.edgemigrator.rules.common.images.RegistryCredentials;
import io.github.edgemigrator.rules.common.images.ReplacedImages;
import io.github.edgemigrator.rules.common.images.SystemImages;
import io.github.edgemigrator.rules.common.manifest.AgentSchema;
import io.github.edgemigrator.rules.common.manifest.CaseOfNames;
import io.github.edgemigrator.rules.common.manifest.DeviceCheck;
import io.github.edgemigrator.rules.common.manifest.DockerForms;
import io.github.edgemigrator.rules.common.manifest.InlineOptions;
import io.github.edgemigrator.rules.common.manifest.ManifestProblems;
import io.github.edgemigrator.rules.common.manifest.PieceLength;
import io.github.edgemigrator.rules.common.manifest.StrayPieces;
import io.github.edgemigrator.rules.common.manifest.UnfilledOptions;
import io.github.edgemigrator.rules.common.manifest.VariableForms;
import io.github.edgemigrator.rules.kubernetes.compute.FpgaDevices;
import io.github.edgemigrator.rules.kubernetes.compute.FpgaToGpu;
import io.github.edgemigrator.rules.kubernetes.compute.GpuCount;
import io.github.edgemigrator.rules.kubernetes.compute.MemoryAndCpu;
import io.github.edgemigrator.rules.kubernetes.compute.NvidiaRuntime;
import io.github.edgemigrator.rules.kubernetes.compute.SharedMemory;
import io.github.edgemigrator.rules.kubernetes.environment.AgentVariables;
import io.github.edgemigrator.rules.kubernetes.environment.DoubledDollars;
import io.github.edgemigrator.rules.kubernetes.environment.EnvironmentLists;
import io.github.edgemigrator.rules.kubernetes.environment.EnvironmentNames;
import io.github.edgemigrator.rules.kubernetes.environment.InjectedVariables;
import io.github.edgemigrator.rules.kubernetes.environment.NoProxy;
import io.github.edgemigrator.rules.kubernetes.environment.UpstreamProtocol;
import io.github.edgemigrator.rules.kubernetes.environment.VariableNames;
import io.github.edgemigrator.rules.kubernetes.fields.FieldNames;
import io.github.edgemigrator.rules.kubernetes.fields.IgnoredFields;
import io.github.edgemigrator.rules.kubernetes.fields.RefusedFields;
import io.github.edgemigrator.rules.kubernetes.lifecycle.Backoff;
import io.github.edgemigrator.rules.kubernetes.lifecycle.Commands;
import io.github.edgemigrator.rules.kubernetes.lifecycle.ExtensionPlace;
import io.github.edgemigrator.rules.kubernetes.lifecycle.ExtensionSections;
import io.github.edgemigrator.rules.kubernetes.lifecycle.Labels;
import io.github.edgemigrator.rules.kubernetes.lifecycle.NodeModules;
import io.github.edgemigrator.rules.kubernetes.lifecycle.RecreateStrategy;
import io.github.edgemigrator.rules.kubernetes.lifecycle.StartSettings;
import io.github.edgemigrator.rules.kubernetes.network.Aliases;
import io.github.edgemigrator.rules.kubernetes.network.CalledPorts;
import io.github.edgemigrator.rules.kubernetes.network.EmptyPortBindings;
import io.github.edgemigrator.rules.kubernetes.network.ExternalAddress;
import io.github.edgemigrator.rules.kubernetes.network.ExtraHosts;
import io.github.edgemigrator.rules.kubernetes.network.HostAddresses;
import io.github.edgemigrator.rules.kubernetes.network.HostNames;
import io.github.edgemigrator.rules.kubernetes.network.HostNetwork;
import io.github.edgemigrator.rules.kubernetes.network.HostPorts;
import io.github.edgemigrator.rules.kubernetes.network.HubPorts;
import io.github.edgemigrator.rules.kubernetes.network.LoopbackPorts;
import io.github.edgemigrator.rules.kubernetes.network.ModuleNames;
import io.github.edgemigrator.rules.kubernetes.network.Networks;
import io.github.edgemigrator.rules.kubernetes.network.NodePorts;
import io.github.edgemigrator.rules.kubernetes.network.OneHostNetwork;
import io.github.edgemigrator.rules.kubernetes.network.PortForms;
import io.github.edgemigrator.rules.kubernetes.network.PortsByNumber;
import io.github.edgemigrator.rules.kubernetes.network.SeveralHostPorts;
import io.github.edgemigrator.rules.kubernetes.network.SharedAddress;
import io.github.edgemigrator.rules.kubernetes.network.SidecarPorts;
import io.github.edgemigrator.rules.kubernetes.security.Devices;
import io.github.edgemigrator.rules.kubernetes.security.Groups;
import io.github.edgemigrator.rules.kubernetes.security.Privileged;
import io.github.edgemigrator.rules.kubernetes.security.PullSecretNames;
import io.github.edgemigrator.rules.kubernetes.security.RegistryAddresses;
import io.github.edgemigrator.rules.kubernetes.security.Sysctls;
import io.github.edgemigrator.rules.kubernetes.security.Users;
import io.github.edgemigrator.rules.kubernetes.storage.AnonymousVolumes;
import io.github.edgemigrator.rules.kubernetes.storage.ClaimNames;
import io.github.edgemigrator.rules.kubernetes.storage.DirectoryBinds;
import io.github.edgemigrator.rules.kubernetes.storage.ExtensionNames;
import io.github.edgemigrator.rules.kubernetes.storage.FileBinds;
import io.github.edgemigrator.rules.kubernetes.storage.HostPathNames;
import io.github.edgemigrator.rules.kubernetes.storage.HubStorage;
import io.github.edgemigrator.rules.kubernetes.storage.MemoryVolumes;
import io.github.edgemigrator.rules.kubernetes.storage.MountFields;
import io.github.edgemigrator.rules.kubernetes.storage.MountOptions;
import io.github.edgemigrator.rules.kubernetes.storage.MountTypes;
import io.github.edgemigrator.rules.kubernetes.storage.NamedVolumeBinds;
import io.github.edgemigrator.rules.kubernetes.storage.OwnVolumes;
import io.github.edgemigrator.rules.kubernetes.storage.ReadersAndWriters;
import io.github.edgemigrator.rules.kubernetes.storage.ShareBinds;
import io.github.edgemigrator.rules.kubernetes.storage.ShareFolderBinds;
import io.github.edgemigrator.rules.kubernetes.storage.ShmSize;
import io.github.edgemigrator.rules.kubernetes.storage.VolumesExist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules, in the order in which they apply. */
public final class Rules {
    private Rules() {}

    /**
     * The rules.
     *
     * <p>Those about one module come first and those about names last, so that findings call a module by the name that
     * the operator knows.
     */
    public static List<Rule> inOrder() {
        List<Rule> rules = new ArrayList<>(ManifestProblems.rules());
        rules.addAll(List.of(
                new UnfilledOptions(),
                new AgentSchema(),
                new RegistryCredentials(),
                new RegistryAddresses(),
                new PullSecretNames(),
                new SystemImages(),
                new HubSchema(),
                new RouteObjects(),
                new Routes(),
                new StoreAndForward(),
                new StrayPieces(),
                // Behind it, a field is there once, in whatever case it is asked for.
                new CaseOfNames(),
                // The places first: the rules behind read and write k8s-experimental at its own.
                new ExtensionPlace(),
                new ExtensionSections(),
                new DockerForms(),
                new FieldNames(),
                new StartSettings(),
                new NodeModules(),
                new Labels(),
                // The forms first: the rules behind read variables of the right form only.
                new VariableForms(),
                new EnvironmentLists(),
                new NoProxy(),
                new UpstreamProtocol(),
                new ExtensionNames(),
                new MountFields(),
                new MountOptions(),
                new MountTypes(),
                new ShareBinds(),
                new ShareFolderBinds(),
                new NamedVolumeBinds(),
                new ClaimNames(),
                new FileBinds(),
                new HubStorage(),
                // What the agent cannot name is mounted in another way before the rest is.
                new HostPathNames(),
                new OwnVolumes(),
                new DirectoryBinds(),
                new MemoryVolumes(),
                new AnonymousVolumes(),
                new SharedMemory(),
                new ShmSize(),
                new ReadersAndWriters(),
                new VolumesExist(),
                new EmptyPortBindings(),
                new PortForms(),
                new LoopbackPorts(),
                new HostPorts(),
                new SeveralHostPorts(),
                new PortsByNumber(),
                // Behind it, callers by an alias are callers by name.
                new Aliases(),
                new HostAddresses(),
                new CalledPorts(),
                new HubPorts(),
                new ExtraHosts(),
                new SidecarPorts(),
                new HostNetwork(),
                new OneHostNetwork(),
                new Networks(),
                new SharedAddress(),
                // What tells that an image was built for an FPGA is converted by the rules behind it.
                new FpgaImages(),
                new ReplacedImages(),
                new ImagePlatforms(),
                new ImageRegistries(),
                new FpgaToGpu(),
                new FpgaDevices(),
                new WireServer(),
                new NvidiaRuntime(),
                new GpuCount(),
                new MemoryAndCpu(),
                new Devices(),
                new Users(),
                new Groups(),
                new Sysctls(),
                new Privileged(),
                new Commands(),
                new RecreateStrategy(),
                new Backoff(),
                new HostNames(),
                new EnvironmentNames(),
                new VariableNames(),
                new InjectedVariables(),
                new AgentVariables(),
                // Behind every rule that writes or reads texts.
                new DoubledDollars(),
                new PieceLength(),
                new RefusedFields(),
                // Of a module with a field that the agent refuses no Service is foreseen.
                new ExternalAddress(),
                new NodePorts(),
                new ModuleNames(),
                // Behind it, a field that the device refuses is not called one without effect.
                new DeviceCheck(),
                new IgnoredFields(),
                // When no placeholder goes any more.
                new InlineOptions()));
        return List.copyOf(rules);
    }

    /** The descriptions of all rules, sorted by id. */
    public static List<RuleInfo> descriptions() {
        return Stream.concat(
                        Stream.of(ManifestProblems.UNREADABLE, Defect.INFO),
                        inOrder().stream().map(Rule::info))
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }
}
