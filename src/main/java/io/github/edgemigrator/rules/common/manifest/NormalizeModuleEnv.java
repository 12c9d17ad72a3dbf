package io.github.edgemigrator.rules.common.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.List;
import java.util.Optional;

/** ENV-003: writes a module's env in the one form that the agent and the tools that apply a deployment take. */
public final class NormalizeModuleEnv extends ModuleRule {
    public NormalizeModuleEnv() {
        super(RuleInfo.of("ENV-003", Severity.INFO)
                .about("env")
                .title("Variables in env have the form {\"value\": …}")
                .why(
                        "The agent refuses the whole deployment (400) if one variable has another form, and fails over null.")
                .nothingToDo()
                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue env = module.env();
        boolean odd = env.exists() && !env.json().isObject() && !env.json().isNull();
        return odd
                ? noObject(module, env).stream().toList()
                : env.members().stream()
                        .flatMap(variable -> examine(module, variable).stream())
                        .toList();
    }

    /** What is no object becomes one, if that is certain; a placeholder may stand for one. */
    private Optional<Finding> noObject(Module module, JsonValue env) {
        if (env.json().isArray() && env.json().isEmpty()) {
            return Optional.of(
                    at(module, env).put(env.path(), JsonNodes.object()).say("The empty list became an empty object."));
        }
        Optional<Finding> object = fromList(env).map(written -> at(module, env)
                .put(env.path(), written)
                .say("The list of NAME=value became an object; the agent refuses a list (400)."));
        if (object.isPresent() || Placeholders.isBare(env.json())) {
            return object;
        }
        return Placeholders.in(env.json())
                ? Optional.of(at(module, env)
                        .as(Severity.WARNING)
                        .remedy(Finding.FILL_IN)
                        .say("Left unchanged: there is a placeholder in it."))
                : Optional.of(at(module, env)
                        .as(Severity.ERROR)
                        .remedy("Write the env of " + module.name() + " as {\"NAME\": {\"value\": \"text\"}}.")
                        .say("env is no object; the agent refuses the whole deployment (400)."));
    }

    /** The object that a list in the form of createOptions.Env means; empty if it has another form. */
    private static Optional<ObjectNode> fromList(JsonValue env) {
        ObjectNode object = JsonNodes.object();
        for (JsonNode entry : env.json()) {
            String text = entry.asText();
            int equals = text.indexOf('=');
            if (!entry.isTextual() || equals < 1 || object.has(text.substring(0, equals))) {
                return Optional.empty();
            }
            object.set(text.substring(0, equals), Variable.definition(text.substring(equals + 1)));
        }
        return object.isEmpty() ? Optional.empty() : Optional.of(object);
    }

    private Optional<Finding> examine(Module module, JsonValue variable) {
        JsonValue value = variable.json().isObject() ? variable.get("value") : variable;
        if (!value.exists() || value.json().isNull()) {
            String others = Sentences.listed(variable.members(name -> !name.equalsIgnoreCase("value")).stream()
                    .map(JsonValue::name)
                    .toList());
            return Optional.of(at(module, variable)
                    .as(Severity.WARNING)
                    .put(variable.path(), Variable.definition(""))
                    .remedy("Give " + variable.name() + " of " + module.name() + " a value, or remove it.")
                    .say(variable.name() + " has no value" + (others.isEmpty() ? "" : ", but " + others)
                            + "; it was set to the empty text."));
        }
        if (!value.json().isValueNode()) {
            return Optional.of(at(module, variable)
                    .as(Severity.ERROR)
                    .remedy("Write the value of " + variable.name() + " of " + module.name() + " as text.")
                    .say("The value of " + variable.name()
                            + " is no text; the agent refuses the whole deployment (400)."));
        }
        boolean bare = !variable.json().isObject() && !Placeholders.isBare(variable.json());
        return bare
                ? Optional.of(at(module, variable)
                        .put(variable.path(), JsonNodes.object().set("value", value.json()))
                        .say("The value of " + variable.name() + " was put where the agent reads it."))
                : Optional.empty();
    }
}
