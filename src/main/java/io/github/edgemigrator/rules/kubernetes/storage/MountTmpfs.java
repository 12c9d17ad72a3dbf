package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Mounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** STORAGE-012: mounts directories in memory, as tmpfs mounts are, from k8s-experimental. */
final class MountTmpfs extends ModuleRule {
    MountTmpfs() {
        super(RuleInfo.of("STORAGE-012", Severity.INFO)
                .about("Tmpfs", "Mounts")
                .title("A tmpfs is a directory in memory")
                .why(
                        "The agent drops HostConfig.Tmpfs, and refuses the whole deployment for a tmpfs mount without a source.")
                .remedy("Nothing to do; what the module writes there counts as memory of the module.")
                .reference(Reference.KUBERNETES, "/concepts/storage/volumes/#emptydir"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue field = module.hostConfig().get("Tmpfs");
        if (field.members().isEmpty() && Mounts.of(module).stream().noneMatch(Mounts::isTmpfs)) {
            return List.of();
        }
        Optional<String> obstacle = ExtensionVolumes.obstacle(module, context);
        VolumeNames names = VolumeNames.of(module, context);
        MountPaths paths = MountPaths.of(module, context);
        List<Finding> findings = new ArrayList<>();
        for (JsonValue mount : Mounts.of(module)) {
            if (Mounts.isTmpfs(mount) && !Mounts.target(mount).isEmpty()) {
                Finding.Draft draft = at(module, mount).remove(mount);
                List<Tmpfs> tmpfs = List.of(Tmpfs.ofMount(mount));
                findings.add(obstacle.map(why -> lost(draft, module, tmpfs, why + ", so the mount was taken away"))
                        .orElseGet(() -> inMemory(draft, module, tmpfs, names, paths)));
            }
        }
        List<Tmpfs> tmpfs = field.members().stream().map(Tmpfs::ofOptions).toList();
        if (!tmpfs.isEmpty()) {
            Finding.Draft draft = at(module, field);
            findings.add(obstacle.map(why -> lost(draft, module, tmpfs, why + ", so it was left as it is"))
                    .orElseGet(() -> isUnknown(tmpfs)
                            ? unknown(draft)
                            : inMemory(draft.remove(field), module, tmpfs, names, paths)));
        }
        return findings;
    }

    private static boolean isUnknown(List<Tmpfs> tmpfs) {
        return tmpfs.stream().flatMap(one -> one.lost().stream()).anyMatch(Placeholders::in);
    }

    private static Finding unknown(Finding.Draft draft) {
        return draft.as(Severity.WARNING).isLeftForTemplate("What the tmpfs will be");
    }

    private static Finding lost(Finding.Draft draft, Module module, List<Tmpfs> tmpfs, String what) {
        String targets = Sentences.listed(tmpfs.stream().map(Tmpfs::target).toList());
        return draft.as(Severity.ACTION)
                .remedy("Make sure that " + module.name() + " can keep on a disk what it writes to " + targets + ".")
                .say(what + "; nothing is mounted at " + targets + ".");
    }

    private static Finding inMemory(
            Finding.Draft draft, Module module, List<Tmpfs> tmpfs, VolumeNames names, MountPaths paths) {
        List<String> said = new ArrayList<>();
        for (Tmpfs one : tmpfs) {
            if (paths.take(one.target())) {
                String name = names.fresh("tmpfs", one.target());
                draft.append(
                        ExtensionVolumes.place(module),
                        ExtensionVolume.inMemory(name, one.size(), one.target(), one.readOnly())
                                .json());
                said.add(one.target() + " is a directory in memory"
                        + one.size()
                                .map(size -> " of at most " + size + (size.matches("\\d+") ? " bytes" : ""))
                                .orElse(""));
            } else {
                said.add(one.target() + " has another mount already");
            }
            if (!one.lost().isEmpty()) {
                draft.as(Severity.WARNING);
                said.add("its options " + Sentences.listed(one.lost()) + " have no counterpart and are gone");
            }
        }
        return draft.say(String.join("; ", said) + ".");
    }
}
