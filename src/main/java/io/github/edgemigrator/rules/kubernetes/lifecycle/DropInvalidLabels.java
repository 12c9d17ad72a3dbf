package io.github.edgemigrator.rules.kubernetes.lifecycle;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesName;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** LABEL-001: drops Docker labels whose keys stop the agent. */
final class DropInvalidLabels extends ModuleRule {
    DropInvalidLabels() {
        super(RuleInfo.of("LABEL-001", Severity.WARNING)
                .about("Labels")
                .title("Labels have keys that Kubernetes tells apart")
                .why("Labels become annotations; a key that is none, or equals another then, stops all modules (500).")
                .remedy("Add the label again under another key if something reads it.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<JsonValue> labels = module.createOptions().get("Labels").members();
        Map<String, String> owners = owners(labels);
        List<Finding> findings = new ArrayList<>();
        for (JsonValue label : labels) {
            KubernetesName key = KubernetesNames.annotationKey(label.name());
            key.refusal().ifPresent(reason -> findings.add(removed(module, label, "it " + reason)));
            key.text()
                    .filter(text -> !label.name().equals(owners.get(text)))
                    .ifPresent(text -> findings.add(removed(
                            module, label, "as an annotation it is " + text + ", as " + owners.get(text) + " is")));
        }
        return findings;
    }

    /** The label that each annotation is made of: the one of that very key, else the first. */
    private static Map<String, String> owners(List<JsonValue> labels) {
        Map<String, String> owners = new LinkedHashMap<>();
        for (JsonValue label : labels) {
            KubernetesNames.annotationKey(label.name())
                    .text()
                    .ifPresent(
                            key -> owners.merge(key, label.name(), (first, next) -> next.equals(key) ? next : first));
        }
        return owners;
    }

    private Finding removed(Module module, JsonValue label, String reason) {
        return at(module, label)
                .remove(label)
                .remedy("If something reads the label \"" + label.name() + "\" of " + module.name()
                        + ", add it again under another key.")
                .say("The label was removed: " + reason + ".");
    }
}
