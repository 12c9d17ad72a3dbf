package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.security.ReviewPrivileged;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.ModuleMount;
import io.github.edgemigrator.workload.Mounts;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a bind of a host's directory as a mount, and tells of directories that are mounted so already. */
public final class MountHostDirectories implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-003", Severity.WARNING)
            .about("Binds", "Mounts")
            .title("A host directory is mounted as a bind mount")
            .why("The agent takes the bind as well, but makes an empty directory where the new device has none.")
            .remedy(
                    "If the module needs the files of the old device, put them in a share and name it in device.shares.")
            .reference(Reference.MIGRATION_GUIDE, "#storage");

    private static final Pattern DEVICES = Pattern.compile("/dev(?!/(shm|mqueue|hugepages))(/.*)?");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return ModuleMount.of(module, context).stream()
                .filter(mounted -> mounted.kind() == BindKind.DIRECTORY || mounted.kind() == BindKind.SYSTEM_DIRECTORY)
                .filter(mounted -> !FlagHubStorage.isStore(module, mounted))
                .map(mounted -> finding(module, mounted))
                .toList();
    }

    private static Finding finding(Module module, ModuleMount mounted) {
        Finding.Draft draft = INFO.at(module, mounted.value());
        if (mounted.isText()) {
            draft.remove(mounted.value())
                    .append(Mounts.place(module), Mounts.of(mounted.bind(), mounted.source(), "bind"));
        }
        JsonValue source = mounted.value().get("Source");
        if (source.text().filter(written -> !written.equals(mounted.source())).isPresent()) {
            draft.put(source.path(), JsonNodes.text(mounted.source()));
        }
        String what = "The directory " + mounted.source() + " of the device is mounted at " + mounted.target();
        if (mounted.kind() == BindKind.DIRECTORY) {
            return draft.say(what + "; it is empty at first if the device has no such directory." + mounted.dropped());
        }
        String check = "Check that " + module.name() + " finds there what it needs";
        boolean devices = DEVICES.matcher(mounted.source()).matches() && !ReviewPrivileged.is(module);
        return draft.remedy(check + (devices ? "; to use device nodes it must be privileged." : "."))
                .say(what + "; it holds what the new device's system has there." + mounted.dropped());
    }
}
