package io.github.edgemigrator.conversion.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts into a list what stands alone where a list of such things must stand. */
final class LoneValues implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("DOCKER-003", Severity.INFO)
            .about("Binds", "Mounts", "PortBindings")
            .title("Lone binds, mounts and port bindings stand in lists")
            .why("The agent refuses the whole deployment for a value that stands alone (400), on Docker as well.")
            .remedy("Nothing to do.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue binds = module.hostConfig().get("Binds");
        JsonValue mounts = module.hostConfig().get("Mounts");
        List<Finding> findings = new ArrayList<>();
        if (binds.json().isTextual() && binds.json().textValue().contains(":")) {
            findings.add(listed(module, binds, binds.json()));
        }
        if (mounts.json().isObject() && mounts.get("Target").exists()) {
            findings.add(listed(module, mounts, mounts.json()));
        }
        for (JsonValue port : module.hostConfig().get("PortBindings").members()) {
            binding(port).ifPresent(binding -> findings.add(listed(module, port, binding)));
            for (JsonValue element : port.elements()) {
                binding(element)
                        .filter(binding -> !binding.equals(element.json()))
                        .ifPresent(
                                binding -> findings.add(
                                        INFO.at(module, element)
                                                .put(element.path(), binding)
                                                .say(
                                                        "The number became a HostPort: the agent refuses the whole deployment for one that stands alone (400).")));
            }
        }
        return findings;
    }

    /** The binding that a value is or, if it is but a number, can only mean. */
    private static Optional<JsonNode> binding(JsonValue value) {
        if (value.json().isObject()) {
            return Optional.of(value.json()).filter(any -> value.get("HostPort").exists());
        }
        return value.text().filter(text -> text.matches("\\d{1,5}")).map(number -> Json.object()
                .put("HostPort", number));
    }

    private static Finding listed(Module module, JsonValue alone, JsonNode element) {
        return INFO.at(module, alone)
                .put(alone.path(), Json.array(element))
                .say("It was put into a list: the agent refuses the whole deployment for one that stands alone (400).");
    }
}
