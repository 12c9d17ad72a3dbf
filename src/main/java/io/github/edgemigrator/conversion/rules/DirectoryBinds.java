package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.Bind;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;

/** Writes a bind of a host's directory as a mount. */
final class DirectoryBinds implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-003", Severity.WARNING)
            .title("A host directory is mounted as a bind mount")
            .why("The agent takes the bind as well, but makes an empty directory where the new device has none.")
            .remedy(
                    "If the module needs the files of the old device, put them in a share and name it in device.shares.")
            .reference(Reference.MIGRATION_GUIDE, "#storage");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Binds.Written written : Binds.of(module, BindKind.DIRECTORY, context)) {
            Bind bind = written.bind();
            findings.add(INFO.at(module, written.value())
                    .remove(written.value())
                    .append(Binds.mounts(module), Mounts.of(bind.target(), bind.source(), "bind", bind.readOnly()))
                    .say("The directory " + bind.source() + " of the device is mounted at " + bind.target()
                            + "; it is empty at first if the device has no such directory." + Binds.dropped(bind)));
        }
        return findings;
    }
}
