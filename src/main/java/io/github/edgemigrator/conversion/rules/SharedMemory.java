package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells what becomes of memory that modules share. */
final class SharedMemory implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("COMPUTE-007", Severity.ACTION)
            .title("Modules share memory through the host's IPC")
            .why("The agent knows the host's IPC namespace and a module's own, but not another module's.")
            .remedy("Set IpcMode to host in every module that shares the memory.")
            .reference(Reference.MIGRATION_GUIDE, "#memory-and-cpu-usage");

    private static final Set<String> OWN = Set.of("", "private", "none");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Whether the module's shared memory is that of the host or of another module. */
    static boolean isOfOthers(Module module) {
        return !OWN.contains(mode(module).text().orElse("").toLowerCase(Locale.ROOT));
    }

    private static JsonValue mode(Module module) {
        return module.hostConfig().get("IpcMode");
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!isOfOthers(module)) {
            return List.of();
        }
        JsonValue mode = mode(module);
        if (mode.text().orElse("").equalsIgnoreCase("host")) {
            return List.of(INFO.at(module, mode)
                    .as(Severity.INFO)
                    .remedy("Nothing to do.")
                    .say("The module shares the memory of the host, with every module that does so too."));
        }
        return List.of(INFO.at(module, mode)
                .remedy("Set IpcMode to host in " + module.name() + " and in every module that shares its memory.")
                .say("The agent ignores this mode, and the module gets an IPC namespace of its own."));
    }
}
