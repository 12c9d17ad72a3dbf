package io.github.edgemigrator.rules.kubernetes.lifecycle;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/** COMMAND-001: makes an array of a command that is written as a string. */
final class NormalizeCommands extends ModuleRule {
    NormalizeCommands() {
        super(RuleInfo.of("COMMAND-001", Severity.INFO)
                .about("Entrypoint", "Cmd")
                .title("Entrypoint and Cmd are arrays")
                .why("The agent takes both from version beta6 on, but one that is a string stops the whole deployment.")
                .remedy("Check the command: a string is one word to Docker, never cut at spaces nor given to a shell.")
                .reference(Reference.MIGRATION_GUIDE, "#other-differences"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue entrypoint = module.createOptions().get("Entrypoint");
        JsonValue arguments = module.createOptions().get("Cmd");
        List<Finding> findings = new ArrayList<>();
        if (isReset(entrypoint)) {
            if (arguments.json().isTextual() || !arguments.elements().isEmpty()) {
                return List.of(alone(module, entrypoint, arguments));
            }
            findings.add(at(module, entrypoint)
                    .as(Severity.WARNING)
                    .remove(entrypoint)
                    .say("The empty entrypoint was removed, so that the image's own command runs."));
        } else if (entrypoint.json().isTextual()) {
            findings.add(array(module, entrypoint));
        } else if (!entrypoint.elements().isEmpty()) {
            findings.add(at(module, entrypoint)
                    .nothingToDo()
                    .say("Kept: the agent starts the container with it, though the migration guide doubts it."));
        }
        if (arguments.json().isTextual()) {
            findings.add(array(module, arguments));
        }
        return findings;
    }

    /** Whether an entrypoint is the empty text, by which Docker does without that of the image. */
    private static boolean isReset(JsonValue entrypoint) {
        List<JsonValue> words = entrypoint.elements();
        JsonValue word = words.size() == 1 ? words.get(0) : entrypoint;
        return word.text().filter(String::isEmpty).isPresent();
    }

    private Finding alone(Module module, JsonValue entrypoint, JsonValue arguments) {
        return at(module, entrypoint)
                .as(Severity.WARNING)
                .put(entrypoint.path(), isOneWord(arguments) ? JsonNodes.array(arguments.json()) : arguments.json())
                .remove(arguments)
                .remedy("Check that " + module.name() + " starts as before.")
                .say("Docker takes an empty entrypoint for none and runs Cmd alone; Cmd took its place, as Kubernetes"
                        + " would put the image's entrypoint before it.");
    }

    /** A placeholder without quotes may become a list. */
    private static boolean isOneWord(JsonValue command) {
        return command.json().isTextual() && !Placeholders.isBare(command.json());
    }

    private Finding array(Module module, JsonValue command) {
        Finding.Draft draft = at(module, command).as(Severity.WARNING);
        if (!isOneWord(command)) {
            return draft.isLeftForTemplate("What it will be");
        }
        return command.json().textValue().isEmpty()
                ? draft.remove(command).say("The empty string was removed, so that the image's own command runs.")
                : draft.put(command.path(), JsonNodes.array(command.json()))
                        .say("The string became an array of one element, as Docker reads it.");
    }
}
