package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Mounts;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** STORAGE-011: names mounts of types that the agent does not know. */
final class FlagUnknownMountTypes extends ModuleRule {
    private static final Set<String> KNOWN = Set.of("", "bind", "volume", "tmpfs");

    FlagUnknownMountTypes() {
        super(RuleInfo.of("STORAGE-011", Severity.ACTION)
                .about("Mounts")
                .title("A mount is of a type the agent knows")
                .why("The agent mounts binds and volumes; it drops any other mount without a word.")
                .remedy("Mount a share as a volume, or a directory as a bind.")
                .reference(Reference.MIGRATION_GUIDE, "#storage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return Mounts.of(module).stream()
                .filter(mount -> !KNOWN.contains(Mounts.type(mount).toLowerCase(Locale.ROOT)))
                .map(mount -> finding(module, mount))
                .toList();
    }

    private Finding finding(Module module, JsonValue mount) {
        Finding.Draft draft = at(module, mount.get("Type"));
        String type = Mounts.type(mount);
        if (Placeholders.in(type)) {
            return draft.as(Severity.WARNING).isLeftForTemplate("What the mount will be");
        }
        if (type.equalsIgnoreCase("npipe")) {
            return draft.remedy("Give " + module.name() + " a Linux image and remove the mount.")
                    .say("A named pipe is one of Windows; the device runs Linux containers only.");
        }
        return draft.remedy("Mount a share as a volume, or a directory as a bind, at " + Mounts.target(mount) + " in "
                        + module.name() + ".")
                .say("The agent does not know mounts of type " + type + "; nothing would be mounted at "
                        + Mounts.target(mount) + ".");
    }
}
