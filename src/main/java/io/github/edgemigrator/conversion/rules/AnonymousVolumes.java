package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.conversion.Texts;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mounts an empty directory where Docker makes a volume without a name. */
final class AnonymousVolumes implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-013", Severity.WARNING)
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
        Mounter mounter = new Mounter(module, context);
        for (JsonValue bind : module.hostConfig().get("Binds").elements()) {
            bind.text()
                    .filter(text -> text.startsWith("/") && !text.contains(":") && !Placeholders.in(text))
                    .ifPresent(path -> mounter.mount(bind, List.of(path), false));
        }
        for (JsonValue mount : Mounts.of(module)) {
            boolean nameless = Mounts.isVolume(mount) && Mounts.source(mount).isEmpty();
            if (nameless && !Mounts.target(mount).isEmpty()) {
                mounter.mount(mount, List.of(Mounts.target(mount)), true);
            }
        }
        JsonValue volumes = module.createOptions().get("Volumes");
        if (!volumes.members().isEmpty()) {
            mounter.mount(
                    volumes, volumes.members().stream().map(JsonValue::name).toList(), false);
        }
        return mounter.findings;
    }

    /** Mounts empty directories in one module. */
    private static final class Mounter {
        private final Module module;
        private final Optional<String> obstacle;
        private final VolumeNames names;
        private final MountPaths paths;
        private final List<Finding> findings = new ArrayList<>();

        private Mounter(Module module, Context context) {
            this.module = module;
            obstacle = Extensions.obstacle(module, context);
            names = VolumeNames.of(module, context);
            paths = MountPaths.of(module, context);
        }

        /** @param blocks whether the deployment fails if the value stays */
        private void mount(JsonValue value, List<String> targets, boolean blocks) {
            Finding.Draft draft = INFO.at(module, value);
            if (obstacle.isPresent()) {
                if (blocks) {
                    draft.remove(value);
                }
                findings.add(draft.as(Severity.ACTION)
                        .remedy(mountShare(targets))
                        .say(obstacle.get() + ", so nothing is mounted at " + Texts.listed(targets) + "."));
                return;
            }
            draft.remove(value);
            List<String> mounted = targets.stream().filter(paths::take).toList();
            for (String target : mounted) {
                ExtensionVolume volume = ExtensionVolume.empty(names.fresh("empty", target), target);
                draft.append(Extensions.place(module), volume.json());
            }
            findings.add(
                    mounted.isEmpty()
                            ? draft.as(Severity.INFO)
                                    .remedy("Nothing to do.")
                                    .say("Something else is mounted at " + Texts.listed(targets) + " already.")
                            : draft.remedy(mountShare(mounted))
                                    .say(
                                            "The volume at " + Texts.listed(mounted)
                                                    + " has no name; it is an empty directory with each new instance of the module."));
        }

        private String mountShare(List<String> targets) {
            return "Mount a share in " + module.name() + " at " + Texts.listed(targets)
                    + " if it must keep what it writes there.";
        }
    }
}
