package io.github.edgemigrator.rules.kubernetes.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Fpga;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** COMPUTE-002: asks for NVIDIA GPUs where the module asked for FPGAs. */
final class RequestGpusForFpgas extends ModuleRule {
    RequestGpusForFpgas() {
        super(RuleInfo.of("COMPUTE-002", Severity.WARNING)
                .about(KubernetesExtension.NAME)
                .title("A GPU is requested instead of an FPGA")
                .why("The device has NVIDIA GPUs; microsoft.com/fpga_catapult can never be scheduled there.")
                .remedy("Check that the module needs as many GPUs as it had FPGAs.")
                .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue resources = Gpu.resources(module);
        JsonValue limit = resources.at("limits", Fpga.RESOURCE);
        JsonValue request = resources.at("requests", Fpga.RESOURCE);
        if (!limit.exists() && !request.exists()) {
            return List.of();
        }
        JsonValue present = resources.at("limits", Gpu.RESOURCE);
        JsonNode count = present.exists() ? present.json() : limit.exists() ? limit.json() : request.json();
        // Kubernetes needs the limit of an extended resource, and a request for it must equal the limit.
        ObjectNode converted = resources.json().deepCopy();
        List<Edit> edits = new ArrayList<>();
        for (JsonValue section : List.of(resources.get("limits"), resources.get("requests"))) {
            if (section.name().equalsIgnoreCase("limits") || request.exists()) {
                ObjectNode replaced = replaced(section, count);
                converted.set(section.name(), replaced);
                edits.add(new Edit.Put(section.path(), replaced));
            }
        }
        return List.of(at(module, resources)
                .with(edits)
                .shown(JsonText.of(resources.json()), JsonText.of(converted))
                .say("Asks for " + count.asText() + " × " + Gpu.RESOURCE + " in the place of " + Fpga.RESOURCE + "."));
    }

    /** The section with the GPU in the place of the FPGA. */
    private static ObjectNode replaced(JsonValue section, JsonNode count) {
        ObjectNode replaced = JsonNodes.object();
        for (Map.Entry<String, JsonNode> resource : section.json().properties()) {
            boolean accelerator = resource.getKey().equalsIgnoreCase(Fpga.RESOURCE)
                    || resource.getKey().equalsIgnoreCase(Gpu.RESOURCE);
            replaced.set(accelerator ? Gpu.RESOURCE : resource.getKey(), accelerator ? count : resource.getValue());
        }
        return replaced.has(Gpu.RESOURCE) ? replaced : replaced.set(Gpu.RESOURCE, count);
    }
}
