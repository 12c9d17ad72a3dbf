package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * AGENT-001: reports edgeAgent's createOptions and env, which never reach its pod: an existing Deployment of edgeAgent
 * counts as equal while its image is the same ({@code KubernetesDeploymentByCreationStringEqualityComparer}).
 */
final class ReportAgentOptions extends ModuleRule {
    private static final String HOST_CONFIG = "hostconfig";

    /** What its Service is made of, in lower case. */
    private static final Set<String> OF_SERVICE = Set.of("exposedports", "hostconfig.portbindings", "labels");

    ReportAgentOptions() {
        super(RuleInfo.of("AGENT-001", Severity.INFO)
                .title("Settings of edgeAgent must be made on the device")
                .why(
                        "The device never replaces the pod of edgeAgent, so that in a deployment only its ports have an effect.")
                .remedy("Configure edgeAgent on the device if it needs these settings.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!module.isEdgeAgent()) {
            return List.of();
        }
        List<String> fields = new ArrayList<>();
        module.createOptions().members().forEach(field -> add(module, field, fields));
        module.hostConfig().members().forEach(field -> add(module, field, fields));
        module.env().members().forEach(variable -> add(module, variable, fields));
        module.settings().members(ReportAgentOptions::isOther).forEach(field -> add(module, field, fields));
        return fields.isEmpty()
                ? List.of()
                : List.of(at(module, module.value())
                        .say("Left unchanged: " + Sentences.listed(fields)
                                + (fields.size() == 1 ? " has" : " have")
                                + " no effect, because the device never replaces the pod of edgeAgent."));
    }

    private static boolean isOther(String setting) {
        String name = setting.toLowerCase(Locale.ROOT);
        return !name.equals("image") && !name.contains("createoptions");
    }

    private static void add(Module module, JsonValue field, List<String> fields) {
        String path = module.pathOf(field.path());
        String known = path.toLowerCase(Locale.ROOT);
        if (!OF_SERVICE.contains(known) && !known.equals(HOST_CONFIG)) {
            fields.add(path);
        }
    }
}
