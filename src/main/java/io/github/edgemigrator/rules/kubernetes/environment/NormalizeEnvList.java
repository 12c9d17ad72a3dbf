package io.github.edgemigrator.rules.kubernetes.environment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** ENV-004: writes createOptions.Env as a list of NAME=value. */
final class NormalizeEnvList extends ModuleRule {
    /** What can only be one variable. */
    private static final Pattern ONE = Pattern.compile("[A-Za-z_][\\w:.-]*=[^\\s,;=]*");

    /** What an entry without = names: what stands before its first colon or blank. */
    private static final Pattern NAME = Pattern.compile("[^\\s:]+");

    NormalizeEnvList() {
        super(RuleInfo.of("ENV-004", Severity.INFO)
                .about("env")
                .title("Env in createOptions is a list of NAME=value")
                .why("edgeAgent drops an entry without =, as it sets no variable, and refuses an object.")
                .nothingToDo()
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue env = module.createOptions().get("Env");
        if (!env.exists() || env.json().isNull() || Placeholders.isBare(env.json())) {
            return List.of();
        }
        if (env.json().isArray()) {
            List<Finding> findings = new ArrayList<>();
            env.elements().forEach(entry -> examine(module, entry).ifPresent(findings::add));
            unset(module, env).ifPresent(findings::add);
            return findings;
        }
        if (env.text().filter(text -> ONE.matcher(text).matches()).isPresent()) {
            return List.of(at(module, env)
                    .put(env.path(), JsonNodes.array(env.json()))
                    .say("The text became a list of NAME=value; the agent refuses one that stands alone (400)."));
        }
        if (Placeholders.in(env.json().asText())) {
            return List.of(at(module, env)
                    .as(Severity.WARNING)
                    .remedy(Finding.FILL_IN)
                    .say("Left unchanged: there is a placeholder in it."));
        }
        return List.of(list(env)
                .map(list -> at(module, env)
                        .put(env.path(), list)
                        .say("The object became a list of NAME=value; the agent refuses an object (400)."))
                .orElseGet(() -> unreadable(module, env)));
    }

    /** The list that an object is meant to be; empty if that is not certain. */
    private static Optional<ArrayNode> list(JsonValue env) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (JsonValue member : env.members()) {
            JsonValue value = member.json().isObject() ? member.get("value") : member;
            if (value.json().isContainerNode()) {
                return Optional.empty();
            }
            list.add(member.name() + "=" + value.text().orElse(""));
        }
        return Optional.of(list).filter(any -> env.json().isObject());
    }

    private Optional<Finding> examine(Module module, JsonValue entry) {
        if (entry.json().isContainerNode()) {
            return Optional.of(unreadable(module, entry));
        }
        String text = entry.text().orElse("");
        if (text.isBlank()) {
            return Optional.of(at(module, entry).remove(entry).say("The empty entry was removed."));
        }
        return text.startsWith("=")
                ? Optional.of(at(module, entry)
                        .as(Severity.WARNING)
                        .remedy("Write a name before = in createOptions.Env of " + module.name()
                                + ", or remove the entry.")
                        .say("The entry has no name before =; the device drops it."))
                : Optional.empty();
    }

    /** What the entries without = come to, all together. What follows their names may be secret, and is not shown. */
    private Optional<Finding> unset(Module module, JsonValue env) {
        List<JsonValue> entries =
                env.elements().stream().filter(NormalizeEnvList::setsNothing).toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = entries.stream()
                .map(entry -> NAME.matcher(entry.text().orElse("")))
                .map(name -> name.find() ? name.group() : "an entry")
                .distinct()
                .toList();
        JsonValue about = entries.size() == 1 ? entries.get(0) : env;
        return Optional.of(at(module, new JsonValue(about.path(), MissingNode.getInstance()))
                .as(Severity.WARNING)
                .remedy("Write NAME=value in createOptions.Env of " + module.name() + ", or remove the entry.")
                .say("Left unchanged: there is no = in " + Sentences.listed(names)
                        + ". edgeAgent drops such an entry. Docker does not set a variable either: it removes the one"
                        + " of that name that the image sets."));
    }

    /** It may have a = once its placeholder is filled in. */
    private static boolean setsNothing(JsonValue entry) {
        String text = entry.text().orElse("");
        return !text.isBlank() && text.indexOf('=') < 0 && !Placeholders.in(text);
    }

    private Finding unreadable(Module module, JsonValue env) {
        return at(module, env)
                .as(Severity.ERROR)
                .remedy("Write createOptions.Env of " + module.name() + " as [\"NAME=value\", …].")
                .say("This is no list of texts; the agent refuses the whole deployment (400).");
    }
}
