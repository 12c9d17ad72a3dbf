package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.HostAccess;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.ModuleMount;
import io.github.edgemigrator.workload.Mounts;
import java.util.List;
import java.util.regex.Pattern;

/**
 * STORAGE-003: writes a bind of a host's directory as a mount, and tells of directories that are mounted so already.
 */
final class MountHostDirectories extends ModuleRule {
    /** Where devices of the family mount their shares, {@code /home/hcsshares} first; a folder of one may follow. */
    private static final Pattern LIKE_A_SHARE =
            Pattern.compile("(?i)/(?:home/(?:[^/]+/)*[^/]*\\wshares|(?:[^/]+/)*hcsshares)/[^/]+(?:/.*)?");

    private static final Pattern DEVICES = Pattern.compile("/dev(?!/(shm|mqueue|hugepages))(/.*)?");

    MountHostDirectories() {
        super(RuleInfo.of("STORAGE-003", Severity.WARNING)
                .about("Binds", "Mounts")
                .title("A host directory is mounted as a bind mount")
                .why("The agent takes the bind as well, but makes an empty directory where the new device has none.")
                .remedy(
                        "If the module needs the files of the old device, put them in a share and name it in device.shares.")
                .reference(Reference.MIGRATION_GUIDE, "#storage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return ModuleMount.of(module, context).stream()
                .filter(mounted -> mounted.kind() == BindKind.DIRECTORY || mounted.kind() == BindKind.SYSTEM_DIRECTORY)
                .filter(mounted -> !HubStore.isIn(mounted, module))
                .map(mounted -> finding(module, mounted))
                .toList();
    }

    private Finding finding(Module module, ModuleMount mounted) {
        Finding.Draft draft = at(module, mounted.value());
        if (mounted.isText()) {
            draft.remove(mounted.value())
                    .append(Mounts.place(module), Mounts.of(mounted.bind(), mounted.source(), "bind"));
        }
        JsonValue source = mounted.value().get("Source");
        if (source.text().filter(written -> !written.equals(mounted.source())).isPresent()) {
            draft.put(source.path(), JsonNodes.text(mounted.source()));
        }
        String what = "The directory " + mounted.source() + " of the device is mounted at " + mounted.target();
        if (mounted.kind() == BindKind.DIRECTORY
                && LIKE_A_SHARE.matcher(mounted.source()).matches()) {
            return draft.as(Severity.ACTION)
                    .remedy(
                            "If it is in a share of the old device, name the path of the share in device.shares and convert again.")
                    .say(what
                            + "; it looks like a path in a share of the old device. As a directory it is empty at first."
                            + mounted.dropped());
        }
        if (mounted.kind() == BindKind.DIRECTORY) {
            return draft.say(what + "; it is empty at first if the device has no such directory." + mounted.dropped());
        }
        String check = "Check that " + module.name() + " finds there what it needs";
        boolean devices = DEVICES.matcher(mounted.source()).matches() && !HostAccess.isPrivileged(module);
        return draft.remedy(check + (devices ? "; to use device nodes it must be privileged." : "."))
                .say(what + "; it holds what the new device's system has there." + mounted.dropped());
    }
}
