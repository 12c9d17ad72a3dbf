package io.github.edgemigrator.rules.common.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * DOCKER-003: writes binds, mounts and ports in the form that Docker takes, where nothing else can be meant: what
 * stands alone is put into a list, a list of ports to expose becomes the object of them, and what holds nothing in
 * another form is removed. The agent reads {@code null} as an absent field, so it stays.
 */
public final class NormalizeValueForms extends ModuleRule {
    public NormalizeValueForms() {
        super(RuleInfo.of("DOCKER-003", Severity.INFO)
                .about("Binds", "Mounts", "PortBindings", "ExposedPorts")
                .title("Binds, mounts and ports have the form Docker takes")
                .why("The agent refuses the whole deployment for a value of another form (400), on Docker as well.")
                .nothingToDo()
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue binds = module.hostConfig().get("Binds");
        JsonValue mounts = module.hostConfig().get("Mounts");
        JsonValue ports = module.hostConfig().get("PortBindings");
        JsonValue exposed = module.createOptions().get("ExposedPorts");
        List<Finding> findings = new ArrayList<>();
        for (JsonValue list : List.of(binds, mounts)) {
            if (isNothing(list) && !list.json().isNull() && !list.json().isArray()) {
                findings.add(gone(module, list));
            }
        }
        for (JsonValue object : List.of(ports, exposed)) {
            if (isNothing(object) && !object.json().isNull() && !object.json().isObject()) {
                findings.add(gone(module, object));
            }
        }
        if (binds.json().isTextual() && binds.json().textValue().contains(":")) {
            findings.add(listed(module, binds, binds.json()));
        }
        if (mounts.json().isObject() && mounts.get("Target").exists()) {
            findings.add(listed(module, mounts, mounts.json()));
        }
        for (JsonValue port : ports.members()) {
            binding(port).ifPresent(binding -> findings.add(listed(module, port, binding)));
            for (JsonValue element : port.elements()) {
                if (!element.json().isObject()) {
                    binding(element).ifPresent(binding -> findings.add(published(module, element, binding)));
                }
            }
        }
        if (!hasFormOfDocker(exposed)) {
            exposed(module, exposed).ifPresent(findings::add);
        }
        return findings;
    }

    /** The ports to expose, if something else than an object of empty objects stands for them. */
    private Optional<Finding> exposed(Module module, JsonValue exposed) {
        ObjectNode meant = JsonNodes.object();
        exposed.elements().forEach(port -> port.text().ifPresent(key -> meant.set(key, JsonNodes.object())));
        exposed.members().forEach(port -> meant.set(port.name(), isNothing(port) ? JsonNodes.object() : port.json()));
        boolean understood = exposed.json().size() == meant.size();
        return understood && !meant.isEmpty() && !meant.equals(exposed.json())
                ? Optional.of(at(module, exposed)
                        .put(exposed.path(), meant)
                        .say("It became an object of empty objects; the agent refuses the whole deployment for"
                                + " anything else (400)."))
                : Optional.empty();
    }

    /** Whether ports are exposed as Docker wants it, which most are, or none is. */
    private static boolean hasFormOfDocker(JsonValue exposed) {
        for (JsonNode port : exposed.json()) {
            if (exposed.json().isArray() || !port.isObject() || !port.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(JsonValue value) {
        return value.json().isNull()
                || (value.json().isContainerNode() && value.json().isEmpty())
                || value.text().filter(String::isBlank).isPresent();
    }

    /** The binding that a value is or, if it is but a number, can only mean. */
    private static Optional<JsonNode> binding(JsonValue value) {
        if (value.json().isObject()) {
            return Optional.of(value.json()).filter(any -> value.get("HostPort").exists());
        }
        return value.text().filter(text -> text.matches("\\d{1,5}")).map(number -> JsonNodes.object()
                .put("HostPort", number));
    }

    /** The agent reads the empty text as {@code null} (Newtonsoft), and refuses any other form of nothing. */
    private Finding gone(Module module, JsonValue nothing) {
        boolean read = nothing.json().isTextual() && nothing.json().textValue().isEmpty();
        return at(module, nothing)
                .remove(nothing)
                .say("Removed, as it holds nothing"
                        + (read ? "." : ": the agent refuses the whole deployment for a value of this form (400)."));
    }

    private Finding published(Module module, JsonValue number, JsonNode binding) {
        return at(module, number)
                .put(number.path(), binding)
                .say("The number became a HostPort: the agent refuses the whole deployment for one that stands alone"
                        + " (400).");
    }

    private Finding listed(Module module, JsonValue alone, JsonNode element) {
        return at(module, alone)
                .put(alone.path(), JsonNodes.array(element))
                .say("It was put into a list: the agent refuses the whole deployment for one that stands alone (400).");
    }
}
