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
import java.util.List;

/** STORAGE-016: tells that the store of the hub's undelivered messages stays on the old device. */
final class FlagHubStorage extends ModuleRule {
    FlagHubStorage() {
        super(RuleInfo.of("STORAGE-016", Severity.ACTION)
                .about("Binds", "Mounts")
                .title("The hub keeps undelivered messages in a share")
                .why(
                        "A directory of the host stays behind with the old device, and with it what the hub has not delivered.")
                .remedy("Let the hub deliver its messages before it is moved, and mount a share for its store.")
                .reference(Reference.MIGRATION_GUIDE, "#storage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return ModuleMount.of(module, BindKind.DIRECTORY, context).stream()
                .filter(mounted -> HubStore.isIn(mounted, module))
                .map(mounted -> finding(module, mounted))
                .toList();
    }

    private Finding finding(Module module, ModuleMount mounted) {
        Finding.Draft draft = at(module, mounted.value());
        if (mounted.isText()) {
            draft.remove(mounted.value())
                    .append(Mounts.place(module), Mounts.of(mounted.bind(), mounted.source(), "bind"));
        }
        String what = module.name() + " has its store in the directory " + mounted.source()
                + " of the device, which is empty at first on the new one";
        return draft.remedy(
                        "Let " + module.name() + " deliver its messages before the old device is switched off; to keep"
                                + " later ones in a share, create the share edgehub and set options.hubStore to edgehub.")
                .say(what + ": messages that are not delivered yet stay on the old device." + mounted.dropped());
    }
}
