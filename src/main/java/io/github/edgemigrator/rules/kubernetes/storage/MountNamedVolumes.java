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
import io.github.edgemigrator.workload.Mounts;
import java.util.ArrayList;
import java.util.List;

/** STORAGE-004: writes a bind of a Docker volume as a volume mount. */
final class MountNamedVolumes extends ModuleRule {
    MountNamedVolumes() {
        super(RuleInfo.of("STORAGE-004", Severity.WARNING)
                .about("Binds", "Mounts")
                .title("A named volume is mounted as a volume")
                .why(
                        "The agent would take the name for a path on the host; in Mounts it is the name of a volume claim.")
                .remedy("Copy what the module needs from the old volume: the new one begins empty.")
                .reference(Reference.MIGRATION_GUIDE, "#storage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (ModuleMount mounted : ModuleMount.of(module, BindKind.NAMED_VOLUME, context)) {
            findings.add(at(module, mounted.value())
                    .remove(mounted.value())
                    .append(Mounts.place(module), Mounts.of(mounted.bind(), mounted.source(), "volume"))
                    .say("The volume " + mounted.source() + " is mounted at " + mounted.target()
                            + "; unlike with Docker, files of the image do not appear in it." + mounted.dropped()));
        }
        return findings;
    }
}
