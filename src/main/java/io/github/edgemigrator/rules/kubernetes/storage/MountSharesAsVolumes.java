package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.ModuleMount;
import io.github.edgemigrator.workload.Mounts;
import java.util.ArrayList;
import java.util.List;

/** STORAGE-001: mounts the device's shares as volumes. */
final class MountSharesAsVolumes extends ModuleRule {
    MountSharesAsVolumes() {
        super(RuleInfo.of("STORAGE-001", Severity.INFO)
                .about("Binds", "Mounts")
                .title("A share is mounted as a volume")
                .why(
                        "On this device a share is a volume claim with the share's name; its old host path does not exist.")
                .remedy("Create the share on the device.")
                .reference(Reference.MIGRATION_GUIDE, "#storage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (ModuleMount mounted : ModuleMount.of(module, BindKind.SHARE, context)) {
            String share = context.device().shareAt(mounted.source()).orElseThrow();
            Finding.Draft draft = at(module, mounted.value());
            if (mounted.isText()) {
                draft.remove(mounted.value()).append(Mounts.place(module), Mounts.of(mounted.bind(), share, "volume"));
            } else {
                draft.put(mounted.value().get("Source").path(), JsonNodes.text(share))
                        .with(new Edit.Put(mounted.value().get("Type").path(), JsonNodes.text("volume")))
                        .shown(mounted.source(), share);
            }
            findings.add(draft.remedy("Nothing to do beside creating the share.")
                    .say("The share " + share + " is mounted at " + mounted.target() + " as a volume."
                            + mounted.dropped()));
        }
        return findings;
    }
}
