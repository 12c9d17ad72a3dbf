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

/**
 * STORAGE-013: removes volumes without a name.
 *
 * <p>Docker copies the files that the image has at that path into a new anonymous volume. An empty directory mounted
 * there would hide them; without a mount they stay visible, and the module can write beside them as before.
 */
final class MountAnonymousVolumes extends ModuleRule {
    MountAnonymousVolumes() {
        super(RuleInfo.of("STORAGE-013", Severity.INFO)
                .about("Binds", "Mounts", "Volumes")
                .title("Anonymous volumes must be removed")
                .why("The agent ignores an anonymous volume, or refuses the whole deployment: a volume mount needs a"
                        + " source.")
                .remedy("Mount a share there if the module must keep what it writes.")
                .reference(Reference.KUBERNETES, "/concepts/storage/volumes/"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Nameless> nameless = nameless(module);
        if (nameless.isEmpty()) {
            return List.of();
        }
        MountPaths paths = MountPaths.of(module, context);
        return nameless.stream().map(one -> removed(module, one, paths)).toList();
    }

    /**
     * One or more volumes without a name.
     *
     * @param value what asks for them
     * @param targets their paths in the module
     */
    private record Nameless(JsonValue value, List<String> targets) {}

    private static List<Nameless> nameless(Module module) {
        List<Nameless> found = new ArrayList<>();
        for (JsonValue bind : module.hostConfig().get("Binds").elements()) {
            bind.text()
                    .filter(text -> text.startsWith("/") && !text.contains(":") && !Placeholders.in(text))
                    .ifPresent(path -> found.add(new Nameless(bind, List.of(path))));
        }
        for (JsonValue mount : Mounts.of(module)) {
            boolean sourceless = Mounts.isVolume(mount) && Mounts.source(mount).isEmpty();
            if (sourceless && !Mounts.target(mount).isEmpty()) {
                found.add(new Nameless(mount, List.of(Mounts.target(mount))));
            }
        }
        JsonValue volumes = module.createOptions().get("Volumes");
        if (!volumes.members().isEmpty()) {
            found.add(new Nameless(volumes, volumes.memberNames()));
        }
        return found;
    }

    private Finding removed(Module module, Nameless nameless, MountPaths paths) {
        Finding.Draft draft = at(module, nameless.value()).remove(nameless.value());
        List<String> free = nameless.targets().stream().filter(paths::take).toList();
        if (free.isEmpty()) {
            return draft.nothingToDo()
                    .say("Something else is mounted at " + Sentences.listed(nameless.targets()) + " already.");
        }
        String places = Sentences.listed(free);
        return draft.remedy("Mount a share in " + module.name() + " at " + places
                        + " if it must keep what it writes there.")
                .say("Removed the anonymous " + (free.size() == 1 ? "volume" : "volumes") + " at " + places
                        + ": the files of the image stay visible there. What the module writes there is lost when its"
                        + " container restarts.");
    }
}
