package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.Bind;
import io.github.edgemigrator.manifest.Edit;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mounts the device's shares as volumes. */
final class ShareBinds implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-001", Severity.INFO)
            .title("A share is mounted as a volume")
            .why("On this device a share is a volume claim with the share's name; its old host path does not exist.")
            .remedy("Create the share on the device.")
            .reference(Reference.MIGRATION_GUIDE, "#storage");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Binds.Written written : Binds.of(module, BindKind.SHARE, context)) {
            Bind bind = written.bind();
            String share = context.device().shareAt(bind.source()).orElseThrow();
            findings.add(INFO.at(module, written.value())
                    .remove(written.value())
                    .append(Binds.mounts(module), Mounts.of(bind.target(), share, "volume", bind.readOnly()))
                    .remedy("Nothing to do beside creating the share.")
                    .say("The share " + share + " is mounted at " + bind.target() + " as a volume."
                            + Binds.dropped(bind)));
        }
        for (JsonValue mount : module.hostConfig().get("Mounts").elements()) {
            String source = mount.get("Source").text().orElse("");
            Optional<String> share = context.device().shareAt(source).filter(found -> Mounts.isBind(mount));
            share.ifPresent(name -> findings.add(asVolume(module, mount, name)));
        }
        return findings;
    }

    private static Finding asVolume(Module module, JsonValue mount, String share) {
        return INFO.at(module, mount)
                .put(mount.get("Source").path(), Json.text(share))
                .with(new Edit.Put(mount.get("Type").path(), Json.text("volume")))
                .remedy("Nothing to do beside creating the share.")
                .say("The bind mount of the share " + share + " became a volume mount.");
    }
}
