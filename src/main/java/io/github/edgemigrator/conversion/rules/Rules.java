package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Defect;
import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.conversion.RuleInfo;
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
