package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * STORAGE-020: flags paths at which a module mounts two volumes, if they are not written alike: {@code /data} and
 * {@code /data/}. Docker refuses the container. Kubernetes compares the paths as text and mounts both, so that one
 * hides the other, which matters unless both are the same; equal paths it refuses, which is foreseen for the whole
 * deployment.
 */
final class FlagTargetsMountedTwice extends ModuleRule {
    FlagTargetsMountedTwice() {
        super(RuleInfo.of("STORAGE-020", Severity.ACTION)
                .about("Binds", "Mounts")
                .title("One path must have one mount")
                .why("Kubernetes compares paths as text: of /data and /data/ it mounts both, and one hides the other.")
                .remedy("Remove one of the two mounts, or give it another target.")
                .reference(Reference.KUBERNETES, "/concepts/storage/volumes/"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        Map<String, ModuleMount> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (ModuleMount mounted : ModuleMount.of(module, context)) {
            String target = mounted.target();
            boolean judged = target.startsWith("/") && !Placeholders.in(target);
            ModuleMount before = judged ? first.putIfAbsent(MountPaths.plain(target), mounted) : null;
            if (before != null && !before.target().equals(target) && !isAlike(before, mounted)) {
                findings.add(twice(module, before, mounted));
            }
        }
        return findings;
    }

    /** Whether it does not matter which of the two hides the other. */
    private static boolean isAlike(ModuleMount one, ModuleMount other) {
        return one.source().equals(other.source())
                && one.bind().readOnly() == other.bind().readOnly();
    }

    private Finding twice(Module module, ModuleMount before, ModuleMount mounted) {
        return at(module, mounted.value())
                .remedy("Remove one of the two mounts from " + module.name() + ", or give it another target.")
                .say((before.source().equals(mounted.source())
                                ? mounted.source() + " is mounted both read-only and for writing at "
                                : before.source() + " and " + mounted.source() + " are both mounted at ")
                        + MountPaths.plain(mounted.target()) + ", written differently; one hides the other.");
    }
}
