package io.github.edgemigrator.conversion.rules;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** Names images that were built for an FPGA, and replaces those for which the operator gave another. */
final class FpgaImages implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("COMPUTE-001", Severity.ACTION)
            .title("The image is built for a GPU")
            .why("Software compiled for an FPGA finds none on this device, whatever the manifest asks for.")
            .remedy("Build the image for an NVIDIA GPU and name it in options.images.")
            .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue image = module.value().at("settings", "image");
        String replacement = context.options().images().get(module.image());
        if (replacement != null) {
            return List.of(INFO.at(module, image)
                    .as(Severity.INFO)
                    .put(image.path(), TextNode.valueOf(replacement))
                    .remedy("Nothing to do.")
                    .say("The image is replaced as options.images says."));
        }
        return Fpga.evidence(module)
                .map(evidence -> List.of(INFO.at(module, image)
                        .remedy("Build the image of " + module.name()
                                + " for an NVIDIA GPU and name it in options.images.")
                        .say("The image was built for an FPGA: " + evidence + ".")))
                .orElse(List.of());
    }
}
