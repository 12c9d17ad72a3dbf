package io.github.edgemigrator.rules.kubernetes.environment;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** ENV-001: writes {@code __} for {@code :} in the names of environment variables. */
final class ReplaceColonsInNames extends ModuleRule {
    ReplaceColonsInNames() {
        super(RuleInfo.of("ENV-001", Severity.WARNING)
                .about("env")
                .title("Names of environment variables have no colon")
                .why("Kubernetes refuses such a name and with it the deployment; .NET reads A__B as A:B.")
                .remedy("If the module is not a .NET program, make it read the new name.")
                .reference(Reference.MIGRATION_GUIDE, "#other-differences"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Variable> variables = Variable.of(module);
        List<Finding> findings = new ArrayList<>();
        Map<JsonPath, List<Variable>> renamed = new LinkedHashMap<>();
        for (Variable variable : variables) {
            if (!variable.name().contains(":")) {
                continue;
            }
            String name = newName(variable);
            boolean taken = variables.stream()
                    .anyMatch(other -> !other.name().equals(variable.name())
                            && newName(other).equals(name));
            if (taken) {
                findings.add(at(module, variable.entry())
                        .as(Severity.ERROR)
                        .remedy("Keep one of the variables that would be named " + name + ".")
                        .say("Kubernetes refuses the name, and " + name + " is another variable already."));
            } else {
                renamed.computeIfAbsent(variable.entry().path().parent(), any -> new ArrayList<>())
                        .add(variable);
            }
        }
        renamed.forEach((place, all) -> findings.add(renamed(module, place, all)));
        return findings;
    }

    private static String newName(Variable variable) {
        return variable.name().replace(":", "__");
    }

    /** Those of one place are one thing to tell. */
    private Finding renamed(Module module, JsonPath place, List<Variable> variables) {
        Variable first = variables.get(0);
        List<String> names = variables.stream().map(Variable::name).distinct().toList();
        List<String> now =
                variables.stream().map(ReplaceColonsInNames::newName).distinct().toList();
        JsonValue about = variables.size() == 1 ? first.entry() : new JsonValue(place, MissingNode.getInstance());
        return at(module, about)
                .with(variables.stream()
                        .map(variable -> variable.withName(newName(variable)))
                        .toList())
                .shown(String.join(", ", names), String.join(", ", now))
                .say(
                        names.size() == 1
                                ? "The variable " + first.name() + " is named " + newName(first) + " now."
                                : "The names of " + Sentences.listed(names) + " have __ in the place of : now.");
    }
}
