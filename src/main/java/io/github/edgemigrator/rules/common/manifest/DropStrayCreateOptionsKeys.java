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
import java.util.Optional;

/**
 * MANIFEST-006: drops settings that the agent takes for pieces of the createOptions, and gives their name to the only
 * one that it finds.
 */
final class DropStrayCreateOptionsKeys extends ModuleRule {
    DropStrayCreateOptionsKeys() {
        super(RuleInfo.of("MANIFEST-006", Severity.WARNING)
                .title("Only createOptions are named so")
                .why(
                        "The agent joins every setting that has createOptions in its name, and refuses what does not fit (400).")
                .remedy("Keep what you removed outside the deployment.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue settings = module.settings();
        Optional<String> lone = context.input()
                .module(module.name())
                .flatMap(context.input()::optionsAsWritten)
                .flatMap(CreateOptions.Text::strayKey);
        if (lone.isPresent()) {
            return List.of(renamed(module, lone.get()));
        }
        List<JsonValue> strays = CreateOptions.strays(settings);
        if (strays.isEmpty()) {
            return List.of();
        }
        // Told of as a whole, so that old createOptions, which may hold secrets, are not shown.
        return strays.stream()
                .map(stray -> at(module, settings)
                        .with(new Edit.Remove(stray.path()))
                        .remedy("Keep settings." + stray.name() + " of " + module.name()
                                + " outside the deployment if you still need it.")
                        .say("settings." + stray.name()
                                + " was removed: the agent takes it for a piece of the createOptions."))
                .toList();
    }

    /** They are written under their own name as soon as they are set, be it to what they are. */
    private Finding renamed(Module module, String key) {
        JsonValue options = module.createOptions();
        return at(module, module.settings())
                .with(new Edit.Put(options.path(), options.json().deepCopy()))
                .as(Severity.INFO)
                .nothingToDo()
                .say("settings." + key + " was renamed to createOptions: edgeAgent reads it as such.");
    }
}
