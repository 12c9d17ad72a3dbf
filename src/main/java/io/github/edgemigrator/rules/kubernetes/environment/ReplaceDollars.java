package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.Expansion;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/**
 * ENV-005: doubles dollars that Kubernetes would read as references to variables.
 *
 * <p>What was escaped already is left alone. A text cannot say that of itself, so it counts as escaped when undoing the
 * escape gives a text that would need it: {@code $$(A)} stays, {@code pa$$word} becomes {@code pa$$$$word} and stays
 * so. The findings show no values, as it is mostly passwords that have such dollars.
 */
final class ReplaceDollars extends ModuleRule {
    ReplaceDollars() {
        super(RuleInfo.of("ENV-005", Severity.WARNING)
                .about("env", "Entrypoint", "Cmd")
                .title("Dollars reach the module as they are written")
                .why("Kubernetes reads $(NAME) as the variable NAME and $$ as one dollar; Docker leaves both alone.")
                .remedy("Undo it only where a variable of Kubernetes is meant.")
                .reference(
                        Reference.KUBERNETES,
                        "/tasks/inject-data-application/define-interdependent-environment-variables"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Variable variable : Variable.of(module)) {
            if (needsIt(variable.value())) {
                JsonValue place = variable.place() == Variable.Place.MODULE
                        ? variable.entry()
                        : module.createOptions().get("Env");
                findings.add(at(module, place)
                        .with(variable.withValue(Expansion.escaped(variable.value())))
                        .say("Dollars in the value of " + variable.name()
                                + " were doubled, so that Kubernetes gives the module the text as it was."));
            }
        }
        for (String name : List.of("Entrypoint", "Cmd")) {
            JsonValue command = module.createOptions().get(name);
            if (command.elements().stream().anyMatch(word -> needsIt(word.text().orElse("")))) {
                findings.add(command(module, command));
            }
        }
        return findings;
    }

    private static boolean needsIt(String text) {
        return text.indexOf('$') >= 0
                && !Expansion.isEscaped(text)
                && !Expansion.escaped(text).equals(text);
    }

    private Finding command(Module module, JsonValue command) {
        Finding.Draft draft = at(module, command);
        for (JsonValue word : command.elements()) {
            String text = word.text().orElse("");
            if (needsIt(text)) {
                draft.with(new Edit.Put(word.path(), JsonNodes.text(Expansion.escaped(text))));
            }
        }
        return draft.say("Dollars were doubled, so that Kubernetes gives the module the text as it was.");
    }
}
