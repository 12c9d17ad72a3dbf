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

/** Mounts an empty directory where Docker makes a volume without a name. */
public final class MountAnonymousVolumes implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-013", Severity.WARNING)
            .about("Binds", "Mounts", "Volumes")
            .title("A volume without a name is an empty directory")
            .why("The agent drops it, or refuses the whole deployment for it: a volume mount needs a source.")
            .remedy("Mount a share there if the module must keep what it writes.")
            .reference(Reference.KUBERNETES, "/concepts/storage/volumes/#emptydir");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Nameless> nameless = nameless(module);
        if (nameless.isEmpty()) {
            return List.of();
        }
        Optional<String> obstacle = ExtensionVolumes.obstacle(module, context);
        VolumeNames names = VolumeNames.of(module, context);
        MountPaths paths = MountPaths.of(module, context);
        return nameless.stream()
                .map(one ->
                        obstacle.map(why -> left(module, one, why)).orElseGet(() -> mounted(module, one, names, paths)))
                .toList();
    }

    /**
     * One or more volumes without a name.
     *
     * @param value what asks for them
     * @param targets their paths in the module
     * @param blocks whether the deployment fails if the value stays
     */
    private record Nameless(JsonValue value, List<String> targets, boolean blocks) {}

    private static List<Nameless> nameless(Module module) {
        List<Nameless> found = new ArrayList<>();
        for (JsonValue bind : module.hostConfig().get("Binds").elements()) {
            bind.text()
                    .filter(text -> text.startsWith("/") && !text.contains(":") && !Placeholders.in(text))
                    .ifPresent(path -> found.add(new Nameless(bind, List.of(path), false)));
        }
        for (JsonValue mount : Mounts.of(module)) {
            boolean sourceless = Mounts.isVolume(mount) && Mounts.source(mount).isEmpty();
            if (sourceless && !Mounts.target(mount).isEmpty()) {
                found.add(new Nameless(mount, List.of(Mounts.target(mount)), true));
            }
        }
        JsonValue volumes = module.createOptions().get("Volumes");
        if (!volumes.members().isEmpty()) {
            List<String> targets =
                    volumes.members().stream().map(JsonValue::name).toList();
            found.add(new Nameless(volumes, targets, false));
        }
        return found;
    }

    private static Finding left(Module module, Nameless nameless, String obstacle) {
        Finding.Draft draft = INFO.at(module, nameless.value());
        if (nameless.blocks()) {
            draft.remove(nameless.value());
        }
        return draft.as(Severity.ACTION)
                .remedy(mountShare(module, nameless.targets()))
                .say(obstacle + ", so nothing is mounted at " + Sentences.listed(nameless.targets()) + ".");
    }

    private static Finding mounted(Module module, Nameless nameless, VolumeNames names, MountPaths paths) {
        Finding.Draft draft = INFO.at(module, nameless.value()).remove(nameless.value());
        List<String> mounted = nameless.targets().stream().filter(paths::take).toList();
        for (String target : mounted) {
            ExtensionVolume volume = ExtensionVolume.empty(names.fresh("empty", target), target);
            draft.append(ExtensionVolumes.place(module), volume.json());
        }
        if (mounted.isEmpty()) {
            return draft.as(Severity.INFO)
                    .remedy("Nothing to do.")
                    .say("Something else is mounted at " + Sentences.listed(nameless.targets()) + " already.");
        }
        return draft.remedy(mountShare(module, mounted))
                .say((mounted.size() == 1 ? "The volume at " : "The volumes at ") + Sentences.listed(mounted)
                        + (mounted.size() == 1 ? " has no name; it is" : " have no names; they are")
                        + " empty with each new instance of the module.");
    }

    private static String mountShare(Module module, List<String> targets) {
        return "Mount a share in " + module.name() + " at " + Sentences.listed(targets)
                + " if it must keep what it writes there.";
    }
}
