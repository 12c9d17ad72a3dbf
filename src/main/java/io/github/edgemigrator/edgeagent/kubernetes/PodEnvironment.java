package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The environment of a module's container ({@code CollectModuleEnv}): the module's {@code env}, then
 * {@code createOptions.Env}, then what the agent adds. Of a name that stands twice Kubernetes takes the last.
 */
final class PodEnvironment {
    private static final JsonPath OF_MODULE = JsonPath.of("env");
    private static final JsonPath OF_OPTIONS = JsonPath.of("Env");

    private final ModuleSpec module;
    private final AgentSettings settings;
    private final List<Variable> written = new ArrayList<>();
    /** Of each name the last. */
    private final Map<String, Variable> byName = new HashMap<>();

    /** A variable of the deployment. */
    record Variable(String name, String value, JsonPath path) {}

    private PodEnvironment(ModuleSpec module, AgentSettings settings) {
        this.module = module;
        this.settings = settings;
    }

    /** Reads the variables, and tells of those that do not arrive as they are written. */
    static PodEnvironment read(ModuleSpec module, AgentSettings settings) {
        PodEnvironment environment = new PodEnvironment(module, settings);
        module.env().properties().forEach(environment::ofModule);
        JsonNode env = module.options().path("Env");
        for (int i = 0; i < env.size(); i++) {
            environment.ofOptions(OF_OPTIONS.child(i), env.get(i));
        }
        environment.tellOfReplaced();
        return environment;
    }

    /** The variables of the deployment, those of the module's {@code env} first. */
    List<Variable> written() {
        return written;
    }

    /** All variables, those of the agent last. */
    ArrayNode json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (Variable variable : written) {
            list.addObject().put("name", variable.name()).put("value", variable.value());
        }
        for (OwnVariable own : own()) {
            list.addObject().put("name", own.name()).put("value", own.value().apply(module, settings));
        }
        return list;
    }

    private List<OwnVariable> own() {
        boolean level =
                settings.version().has(AgentFeature.MODULE_LOG_LEVEL) && byName.containsKey(OwnVariable.LOG_LEVEL);
        return OwnVariable.of(module.source(), settings).stream()
                .filter(own -> !level || !own.name().equals(OwnVariable.LOG_LEVEL))
                .toList();
    }

    private void ofModule(Map.Entry<String, JsonNode> variable) {
        JsonPath path = OF_MODULE.child(variable.getKey());
        if (variable.getValue().isNull()) {
            crash(path);
            return;
        }
        write(new Variable(variable.getKey(), variable.getValue().path("value").asText(""), path));
    }

    private void ofOptions(JsonPath path, JsonNode entry) {
        if (entry.isNull()) {
            crash(path);
            return;
        }
        String text = entry.asText();
        int equals = text.indexOf('=');
        if (!settings.version().has(AgentFeature.VALUES_WITH_EQUALS)) {
            ofOptionsInTwo(path, text, equals);
        } else if (equals > 0) {
            write(new Variable(text.substring(0, equals), text.substring(equals + 1), path));
        } else if (equals == 0 || !Placeholders.in(text)) { // It may have = once it is filled in.
            module.log()
                    .dropped(
                            path.toString(),
                            ObjectPlace.ENV,
                            equals < 0 ? "An entry without = sets no variable." : "A variable needs a name before =.");
        }
    }

    /** Before beta12 an entry was cut at every {@code =}, and dropped unless that gave two pieces. */
    private void ofOptionsInTwo(JsonPath path, String text, int equals) {
        if (equals > 0 && text.indexOf('=', equals + 1) < 0) {
            write(new Variable(text.substring(0, equals), text.substring(equals + 1), path));
        } else if (equals >= 0 || !Placeholders.in(text)) {
            module.log()
                    .dropped(
                            path.toString(),
                            ObjectPlace.ENV,
                            "The agent " + settings.version() + " needs exactly one = in it and drops the entry.");
        }
    }

    private void write(Variable variable) {
        if (byName.put(variable.name(), variable) != null) {
            tell(variable, written.size(), "It replaces the " + variable.name() + " before it.");
        }
        if (Expansion.changes(variable.value())) {
            Expansion.tell(module, variable.path(), variable.value(), ObjectPlace.ENV.child(written.size()));
        }
        written.add(variable);
    }

    /** Tells of the variables in whose place Kubernetes takes the agent's. */
    private void tellOfReplaced() {
        if (!isAnyReplaced()) {
            return;
        }
        List<OwnVariable> own = own();
        for (int i = 0; i < own.size(); i++) {
            String name = own.get(i).name();
            Variable replaced = byName.get(name);
            if (replaced != null) {
                tell(replaced, written.size() + i, "The agent's own " + name + " replaces it.");
            }
        }
    }

    private boolean isAnyReplaced() {
        for (Variable variable : written) {
            if (OwnVariable.isSet(variable.name(), module.source(), settings)) {
                return true;
            }
        }
        return false;
    }

    private void tell(Variable variable, int number, String message) {
        module.log().changed(variable.path().toString(), ObjectPlace.ENV.child(number), message);
    }

    private void crash(JsonPath path) {
        module.log().unmapped(ObjectKind.DEPLOYMENT, path.toString(), "is null");
    }
}
