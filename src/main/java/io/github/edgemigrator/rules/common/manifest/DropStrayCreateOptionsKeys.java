package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** Drops settings that the agent takes for pieces of the createOptions. */
public final class DropStrayCreateOptionsKeys implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("MANIFEST-006", Severity.WARNING)
            .title("Only createOptions are named so")
            .why(
                    "The agent joins every setting that has createOptions in its name, and refuses what does not fit (400).")
            .remedy("Keep what you removed outside the deployment.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue settings = module.settings();
        List<JsonValue> strays = CreateOptions.strays(settings);
        if (strays.isEmpty()) {
            return List.of();
        }
        // Told of as a whole, so that old createOptions, which may hold secrets, are not shown.
        return strays.stream()
                .map(stray -> INFO.at(module, settings)
                        .with(new Edit.Remove(stray.path()))
                        .remedy("Keep settings." + stray.name() + " of " + module.name()
                                + " outside the deployment if you still need it.")
                        .say("settings." + stray.name()
                                + " was removed: the agent takes it for a piece of the createOptions."))
                .toList();
    }
}
