package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/** STORAGE-021: corrects the spelling of an emptyDir's medium, and finds mediums that no node has. */
final class CorrectStorageMediums extends ModuleRule {
    private static final String MEMORY = "Memory";
    private static final String HUGE_PAGES = "HugePages";

    CorrectStorageMediums() {
        super(RuleInfo.of("STORAGE-021", Severity.INFO)
                .about(KubernetesExtension.NAME)
                .title("The node must know the medium of an emptyDir")
                .why("Kubernetes accepts any medium, but with an unknown one the module's pod never starts.")
                .nothingToDo()
                .reference(Reference.KUBERNETES, "/concepts/storage/volumes/#emptydir"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (JsonValue entry :
                module.createOptions().at(KubernetesExtension.NAME, "volumes").elements()) {
            JsonValue medium = entry.at("volume", "emptyDir", "medium");
            String text = medium.text().orElse("");
            if (!isKnown(text) && !Placeholders.in(text)) {
                findings.add(finding(module, medium, text));
            }
        }
        return findings;
    }

    private static boolean isKnown(String medium) {
        return medium.isEmpty() || medium.equals(MEMORY) || medium.startsWith(HUGE_PAGES);
    }

    private Finding finding(Module module, JsonValue medium, String text) {
        return text.equalsIgnoreCase(MEMORY)
                ? at(module, medium)
                        .put(medium.path(), JsonNodes.text(MEMORY))
                        .shown(text, MEMORY)
                        .say("Spelled as the node knows it.")
                : at(module, medium)
                        .as(Severity.ACTION)
                        .remedy("Set the medium of this emptyDir of " + module.name()
                                + " to Memory, or remove it for the node's disk.")
                        .say("The node does not know the storage medium " + text + ": " + module.name()
                                + " waits indefinitely, the other modules run.");
    }
}
