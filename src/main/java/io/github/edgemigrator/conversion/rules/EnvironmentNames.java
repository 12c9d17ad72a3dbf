package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.ArrayList;
import java.util.List;

/** Writes {@code __} for {@code :} in the names of environment variables. */
final class EnvironmentNames implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("ENV-001", Severity.WARNING)
            .about("env")
            .title("Names of environment variables have no colon")
            .why("Kubernetes refuses such a name and with it the deployment; .NET reads A__B as A:B.")
            .remedy("If the module is not a .NET program, make it read the new name.")
            .reference(Reference.MIGRATION_GUIDE, "#other-differences");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Variable> variables = Variable.of(module);
        List<Finding> findings = new ArrayList<>();
        for (Variable variable : variables) {
            if (!variable.name().contains(":")) {
                continue;
            }
            String name = variable.name().replace(":", "__");
            boolean taken = variables.stream()
                    .anyMatch(other -> !other.name().equals(variable.name())
                            && other.name().replace(":", "__").equals(name));
            Finding.Draft draft = INFO.at(module, variable.entry());
            findings.add(
                    taken
                            ? draft.as(Severity.ERROR)
                                    .remedy("Keep one of the variables that would be named " + name + ".")
                                    .say("Kubernetes refuses the name, and " + name + " is another variable already.")
                            : renamed(draft, variable, name));
        }
        return findings;
    }

    private static Finding renamed(Finding.Draft draft, Variable variable, String name) {
        return draft.with(variable.withName(name))
                .shown(variable.name(), name)
                .say("The variable " + variable.name() + " is named " + name + " now.");
    }
}
