package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** NETWORK-011: removes port bindings that bind nothing, which the agent takes for something. */
final class DropEmptyPortBindings extends ModuleRule {
    DropEmptyPortBindings() {
        super(RuleInfo.of("NETWORK-011", Severity.INFO)
                .about("PortBindings")
                .title("Port bindings that bind nothing are gone")
                .why("An empty PortBindings gives the Service an external address; a null in it stops the deployment.")
                .nothingToDo()
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue bindings = module.hostConfig().get("PortBindings");
        List<JsonValue> ports = bindings.members();
        List<JsonValue> empty =
                ports.stream().filter(DropEmptyPortBindings::isNothing).toList();
        boolean all = bindings.json().isObject() && empty.size() == ports.size();
        return all
                ? List.of(removed(module, bindings))
                : empty.stream().map(port -> removed(module, port)).toList();
    }

    private static boolean isNothing(JsonValue value) {
        return value.json().isNull()
                || (value.json().isArray() && value.elements().isEmpty());
    }

    private Finding removed(Module module, JsonValue nothing) {
        return at(module, nothing).remove(nothing).say("Removed, as it binds no port.");
    }
}
