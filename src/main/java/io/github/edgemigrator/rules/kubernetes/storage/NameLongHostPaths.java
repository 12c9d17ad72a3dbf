package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** STORAGE-007: mounts a path of the host of which the agent cannot make a name: {@code /}, or one that is too long. */
final class NameLongHostPaths extends ModuleRule {
    private static final Set<BindKind> DIRECTORIES = EnumSet.of(BindKind.DIRECTORY, BindKind.SYSTEM_DIRECTORY);
    private static final Set<BindKind> OTHERS =
            EnumSet.of(BindKind.FILE, BindKind.SOCKET, BindKind.DEVICE, BindKind.NO_PATH);

    /** As many characters has the name of a volume at most. */
    private static final int LONGEST_NAME = 63;

    NameLongHostPaths() {
        super(RuleInfo.of("STORAGE-007", Severity.WARNING)
                .about("Binds", "Mounts")
                .title("A host path that gives no name has one")
                .why(
                        "The agent names a volume by the letters and digits of its path, 1 to 63; else it deploys no module.")
                .remedy("Check that the module finds what it needs there on the new device.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes/KubeUtils.cs"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<ModuleMount> nameless = ModuleMount.of(module, context).stream()
                .filter(mounted -> refusal(mounted, context).isPresent())
                .toList();
        if (nameless.isEmpty()) {
            return List.of();
        }
        VolumeNames names = VolumeNames.of(module, context);
        Optional<String> obstacle = ExtensionVolumes.obstacle(module, context);
        List<Finding> findings = new ArrayList<>();
        for (ModuleMount mounted : nameless) {
            Finding.Draft draft = at(module, mounted.value());
            String what = "The path " + mounted.source() + " "
                    + refusal(mounted, context).orElse("");
            if (obstacle.isPresent() && Placeholders.in(mounted.source())) {
                continue;
            }
            findings.add(obstacle.map(why -> left(draft, module, mounted, why, what))
                    .orElseGet(() -> named(draft, module, mounted, names, what)));
        }
        return findings;
    }

    /** Why the agent cannot name the path; of one with a placeholder, what is fixed can be too long already. */
    private static Optional<String> refusal(ModuleMount mounted, Context context) {
        if (!DIRECTORIES.contains(mounted.kind()) && !OTHERS.contains(mounted.kind())) {
            return Optional.empty();
        }
        AgentVersion version = KubernetesDevice.agent(context).version();
        boolean open = Placeholders.in(mounted.source());
        String fixed = Placeholders.cutFrom(mounted.source());
        return KubernetesNames.volumeName(fixed, version)
                .refusal()
                .filter(any -> !open || fixed.length() > LONGEST_NAME);
    }

    private static Finding left(Finding.Draft draft, Module module, ModuleMount mounted, String obstacle, String what) {
        return draft.as(Severity.ERROR)
                .remedy("Mount a share, or a directory with a shorter path, at " + mounted.target() + " in "
                        + module.name() + ".")
                .say(what + ". " + obstacle
                        + ", so it cannot be mounted under a name of its own, and no module is deployed.");
    }

    private static Finding named(
            Finding.Draft draft, Module module, ModuleMount mounted, VolumeNames names, String what) {
        boolean root = mounted.source().matches("/+");
        String name = root ? names.fresh("host", "root") : names.fresh("host", mounted.source());
        ExtensionVolume volume = DIRECTORIES.contains(mounted.kind())
                ? ExtensionVolume.directory(name, mounted.bind())
                : ExtensionVolume.anything(name, mounted.bind());
        return draft.remove(mounted.value())
                .remedy("Check that " + module.name() + " finds there what it needs.")
                .append(ExtensionVolumes.place(module), volume.json())
                .say(what + "; it is mounted at " + mounted.target() + " as the volume " + name + mounted.emptyAtFirst()
                        + "." + mounted.dropped());
    }
}
