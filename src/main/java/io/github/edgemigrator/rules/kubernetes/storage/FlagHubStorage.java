package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.ModuleMount;
import io.github.edgemigrator.workload.Mounts;
import java.util.List;
import java.util.stream.Stream;

/** Tells that the store of the hub's undelivered messages stays on the old device. */
public final class FlagHubStorage implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-016", Severity.ACTION)
            .about("Binds", "Mounts")
            .title("The hub keeps undelivered messages in a share")
            .why(
                    "A directory of the host stays behind with the old device, and with it what the hub has not delivered.")
            .remedy("Let the hub deliver its messages before it is moved, and mount a share for its store.")
            .reference(Reference.MIGRATION_GUIDE, "#storage");

    /** Where the system modules make the folder of their store unless told otherwise. */
    private static final String DEFAULT_FOLDER = "/tmp";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return ModuleMount.of(module, BindKind.DIRECTORY, context).stream()
                .filter(mounted -> isStore(module, mounted))
                .map(mounted -> finding(module, mounted))
                .toList();
    }

    /** Whether a directory of the host has the store of a system module in it. */
    static boolean isStore(Module module, ModuleMount mounted) {
        return mounted.kind() == BindKind.DIRECTORY
                && stores(module).stream().anyMatch(path -> isIn(path, mounted.target()));
    }

    /**
     * The folders that a system module may keep its store in; none for any other module. It takes the default one if
     * {@code storageFolder} is not there in the container.
     */
    private static List<String> stores(Module module) {
        if (!module.isEdgeHub() && !module.isEdgeAgent()) {
            return List.of();
        }
        String name = module.isEdgeHub() ? "/edgeHub" : "/edgeAgent";
        Stream<String> chosen = Variable.of(module).stream()
                .filter(variable -> variable.isNamed("storageFolder"))
                .map(Variable::value)
                .filter(folder -> !folder.isEmpty());
        return Stream.concat(chosen, Stream.of(DEFAULT_FOLDER))
                .map(folder -> folder + name)
                .toList();
    }

    private static boolean isIn(String path, String directory) {
        return (path.replaceAll("/+", "/") + "/").startsWith((directory + "/").replaceAll("/+", "/"));
    }

    private static Finding finding(Module module, ModuleMount mounted) {
        Finding.Draft draft = INFO.at(module, mounted.value());
        if (mounted.isText()) {
            draft.remove(mounted.value())
                    .append(Mounts.place(module), Mounts.of(mounted.bind(), mounted.source(), "bind"));
        }
        String what = module.name() + " has its store in the directory " + mounted.source()
                + " of the device, which is empty at first on the new one";
        if (module.isEdgeAgent()) {
            return draft.as(Severity.INFO)
                    .remedy("Nothing to do.")
                    .say(what + "; the agent writes anew what it needs." + mounted.dropped());
        }
        return draft.remedy(
                        "Let " + module.name() + " deliver its messages before the old device is switched off; to keep"
                                + " later ones in a share, create the share edgehub and set device.shares to {\""
                                + mounted.source()
                                + "\": \"edgehub\"}.")
                .say(what + ": messages that are not delivered yet stay on the old device." + mounted.dropped());
    }
}
