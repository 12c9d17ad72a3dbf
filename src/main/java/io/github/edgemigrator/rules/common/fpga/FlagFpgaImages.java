package io.github.edgemigrator.rules.common.fpga;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Fpga;
import java.util.List;

/** COMPUTE-001: names images that were built for an FPGA, unless the operator gave others for them. */
final class FlagFpgaImages extends ModuleRule {
    FlagFpgaImages() {
        super(RuleInfo.of("COMPUTE-001", Severity.ACTION)
                .title("The image is built for a GPU")
                .why("Software compiled for an FPGA finds none on this device, whatever the manifest asks for.")
                .remedy("Build the image for an NVIDIA GPU and name it in options.images.")
                .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue image = module.settings().get("image");
        if (context.options().images().containsKey(module.image())) {
            return List.of();
        }
        return Fpga.evidence(module)
                .map(evidence -> List.of(at(module, image)
                        .remedy("Build the image of " + module.name()
                                + " for an NVIDIA GPU and name it in options.images.")
                        .say("The image was built for an FPGA: " + evidence + ".")))
                .orElse(List.of());
    }
}
