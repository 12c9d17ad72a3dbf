package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.List;

/**
 * ENV-008: moves variables with a dot in their name from {@code env} to {@code createOptions.Env}. A twin takes no dot
 * in the name of a property; createOptions are text.
 */
final class MoveDottedVariables extends ModuleRule {
    MoveDottedVariables() {
        super(RuleInfo.of("ENV-008", Severity.INFO)
                .about("env")
                .title("Variables with a dot must be in createOptions.Env")
                .why("IoT Hub and az refuse a dot in the name of a property, so that the deployment cannot be applied.")
                .nothingToDo()
                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Variable> dotted = Variable.of(module).stream()
                .filter(variable -> variable.place() == Variable.Place.MODULE
                        && variable.name().contains(".")
                        && !Placeholders.in(variable.name())
                        // Another rule names those that Kubernetes refuses as well.
                        && KubernetesNames.isVariableName(variable.name()))
                .toList();
        return dotted.isEmpty() ? List.of() : List.of(moved(module, dotted));
    }

    /** Those of one module are one thing to tell. */
    private Finding moved(Module module, List<Variable> dotted) {
        String names = Sentences.listed(dotted.stream().map(Variable::name).toList());
        JsonValue list = module.createOptions().get("Env");
        Finding.Draft draft = at(module, dotted.size() == 1 ? dotted.get(0).entry() : module.env());
        boolean writable = !module.isUnreadable()
                && (!list.exists() || list.json().isNull() || list.json().isArray());
        if (!writable) {
            return draft.as(Severity.ACTION)
                    .remedy("Move " + names + " of " + module.name() + " from env to createOptions.Env.")
                    .say("IoT Hub refuses a dot in the name of a property: " + names + " in env.");
        }
        for (Variable variable : dotted) {
            draft.with(new Edit.Remove(variable.entry().path()));
            // What createOptions set as well is in force there already.
            if (!isOverridden(variable, module)) {
                draft.with(new Edit.Append(list.path(), JsonNodes.text(variable.name() + "=" + variable.value())));
            }
        }
        return draft.say("Moved from env to createOptions.Env: " + names + ". IoT Hub refuses a dot in the name of a"
                + " property.");
    }

    private static boolean isOverridden(Variable variable, Module module) {
        return Variable.of(module).stream()
                .anyMatch(other -> other.place() == Variable.Place.CREATE_OPTIONS
                        && other.name().equals(variable.name()));
    }
}
