package io.github.edgemigrator.rules.kubernetes.environment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes createOptions.Env as a list of NAME=value. */
public final class NormalizeEnvList implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("ENV-004", Severity.INFO)
            .about("env")
            .title("Env in createOptions is a list of NAME=value")
            .why("The agent drops an entry without =, which Docker takes for an empty variable, and refuses an object.")
            .remedy("Nothing to do.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

    /** What can only be one variable. */
    private static final Pattern ONE = Pattern.compile("[A-Za-z_][\\w:.-]*=[^\\s,;=]*");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue env = module.createOptions().get("Env");
        if (!env.exists() || env.json().isNull() || Placeholders.isBare(env.json())) {
            return List.of();
        }
        if (env.json().isArray()) {
            return env.elements().stream()
                    .flatMap(entry -> examine(module, entry).stream())
                    .toList();
        }
        if (env.text().filter(text -> ONE.matcher(text).matches()).isPresent()) {
            return List.of(INFO.at(module, env)
                    .put(env.path(), JsonNodes.array(env.json()))
                    .say("The text became a list of NAME=value; the agent refuses one that stands alone (400)."));
        }
        return List.of(list(env)
                .map(list -> INFO.at(module, env)
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

    private static Optional<Finding> examine(Module module, JsonValue entry) {
        if (entry.json().isContainerNode()) {
            return Optional.of(unreadable(module, entry));
        }
        String text = entry.text().orElse("");
        if (text.isBlank()) {
            return Optional.of(INFO.at(module, entry).remove(entry).say("The empty entry was removed."));
        }
        int equals = text.indexOf('=');
        if (equals == 0) {
            return Optional.of(INFO.at(module, entry)
                    .as(Severity.WARNING)
                    .remedy("Write a name before = in createOptions.Env of " + module.name() + ", or remove the entry.")
                    .say("The entry has no name before =; the device drops it."));
        }
        return equals > 0 || Placeholders.in(text)
                ? Optional.empty()
                : Optional.of(INFO.at(module, entry)
                        .put(entry.path(), JsonNodes.text(text + "="))
                        .say(text + " has no =; it was set to the empty text, as Docker does."));
    }

    private static Finding unreadable(Module module, JsonValue env) {
        return INFO.at(module, env)
                .as(Severity.ERROR)
                .remedy("Write createOptions.Env of " + module.name() + " as [\"NAME=value\", …].")
                .say("This is no list of texts; the agent refuses the whole deployment (400).");
    }
}
