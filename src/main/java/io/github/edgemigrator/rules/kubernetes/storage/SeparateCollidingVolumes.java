package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.List;
import java.util.Optional;

/** STORAGE-008: gives each volume of a module a name of its own, so that no two become one. */
final class SeparateCollidingVolumes extends ModuleRule {
    SeparateCollidingVolumes() {
        super(
                RuleInfo.of("STORAGE-008", Severity.INFO)
                        .about("Binds", "Mounts")
                        .title("Each volume of a module has its own name")
                        .why(
                                "Sources with the same letters and digits get one name, and of two volumes of one name only one stays.")
                        .nothingToDo()
                        .reference(
                                Reference.AGENT_SOURCE,
                                "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes/edgedeployment/deployment/KubernetesDeploymentMapper.cs"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<NameConflict> conflicts = NameConflict.of(module, context);
        if (conflicts.isEmpty()) {
            return List.of();
        }
        VolumeNames names = VolumeNames.of(module, context);
        Optional<String> obstacle = ExtensionVolumes.obstacle(module, context);
        return conflicts.stream()
                .map(conflict -> obstacle.map(why -> left(module, conflict, why))
                        .orElseGet(() -> mounted(module, conflict, names)))
                .toList();
    }

    private Finding left(Module module, NameConflict conflict, String obstacle) {
        ModuleMount mounted = conflict.mounted();
        return at(module, mounted.value())
                .as(conflict.refused() ? Severity.ERROR : Severity.ACTION)
                .remedy("Mount a share of another name instead of " + mounted.source() + " at " + mounted.target()
                        + " in " + module.name() + ".")
                .say(conflict.cause() + ". " + obstacle + ", so that it cannot have a name of its own.");
    }

    private Finding mounted(Module module, NameConflict conflict, VolumeNames names) {
        ModuleMount mounted = conflict.mounted();
        boolean claim = mounted.kind() == BindKind.CLAIM;
        String name = names.fresh(claim ? "claim" : "host", mounted.source());
        ExtensionVolume volume = claim
                ? ExtensionVolume.claim(name, mounted.source(), mounted.bind())
                : ExtensionVolume.directory(name, mounted.bind());
        Finding.Draft draft = at(module, mounted.value());
        if (mounted.kind() == BindKind.DIRECTORY) {
            draft.as(Severity.WARNING)
                    .remedy("Put the files that " + module.name() + " needs in " + mounted.source()
                            + " on the device, or mount a share instead.");
        }
        return draft.remove(mounted.value())
                .append(ExtensionVolumes.place(module), volume.json())
                .say(conflict.cause() + "; " + mounted.source() + " is mounted at " + mounted.target()
                        + " as the volume " + name + mounted.emptyAtFirst() + "." + mounted.dropped());
    }
}
