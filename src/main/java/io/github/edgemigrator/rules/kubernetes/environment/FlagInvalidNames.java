package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.List;

/** ENV-002: names variables that Kubernetes refuses and for which no other name is safe. */
final class FlagInvalidNames extends ModuleRule {
    FlagInvalidNames() {
        super(RuleInfo.of("ENV-002", Severity.ERROR)
                .about("env")
                .title("Kubernetes takes the names of environment variables")
                .why(
                        "Kubernetes refuses a module with another name, and with it the claims of all modules; the status is 500.")
                .remedy("Rename the variable, and make the module read the new name.")
                .reference(
                        Reference.KUBERNETES, "/tasks/inject-data-application/define-environment-variable-container"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return Variable.of(module).stream()
                .filter(variable -> !variable.name().contains(":") // ENV-001 has told of it
                        && !Placeholders.in(variable.name())
                        && !KubernetesNames.isVariableName(variable.name()))
                .map(variable -> refused(module, variable))
                .toList();
    }

    private Finding refused(Module module, Variable variable) {
        String name = variable.name();
        return at(module, variable.entry())
                .remedy("Rename the variable \"" + name + "\" of " + module.name() + " to letters, digits, _, - and ."
                        + " without a digit in front, and make " + module.name() + " read the new name.")
                .say("Kubernetes refuses the name \"" + name + "\"" + reason(name)
                        + "; the variable was left as it is.");
    }

    private static String reason(String name) {
        if (name.isEmpty()) {
            return ", which is empty";
        }
        if (Character.isDigit(name.charAt(0))) {
            return ", which begins with a digit";
        }
        return name.chars().anyMatch(Character::isWhitespace) ? ", which has a space in it" : "";
    }
}
