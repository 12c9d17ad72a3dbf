package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;

/** Makes an array of a command that is written as a string. */
final class Commands implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("COMMAND-001", Severity.INFO)
            .about("Entrypoint", "Cmd")
            .title("Entrypoint and Cmd are arrays")
            .why("The agent takes both from version beta6 on, but one that is a string stops the whole deployment.")
            .remedy("Check the command: a string is one word to Docker, never cut at spaces nor given to a shell.")
            .reference(Reference.MIGRATION_GUIDE, "#other-differences");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (String name : List.of("Entrypoint", "Cmd")) {
            JsonValue command = module.createOptions().get(name);
            if (command.json().isTextual()) {
                findings.add(array(module, command));
            } else if (name.equals("Entrypoint") && command.json().isArray()) {
                findings.add(INFO.at(module, command)
                        .remedy("Nothing to do.")
                        .say("Kept: the agent starts the container with it, though the migration guide doubts it."));
            }
        }
        return findings;
    }

    private static Finding array(Module module, JsonValue command) {
        Finding.Draft draft = INFO.at(module, command).as(Severity.WARNING);
        return command.json().textValue().isEmpty()
                ? draft.remove(command).say("The empty string was removed, so that the image's own command runs.")
                : draft.put(command.path(), Json.array(command.json()))
                        .say("The string became an array of one element, as Docker reads it.");
    }
}
