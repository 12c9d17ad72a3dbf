package io.github.edgemigrator.rules.common.images;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** IMAGE-001: replaces images as the operator says. */
final class ReplaceImages extends DeploymentRule {
    ReplaceImages() {
        super(RuleInfo.of("IMAGE-001", Severity.INFO)
                .title("Images are replaced as options.images says")
                .why("An image for another device or accelerator does not run on this one.")
                .nothingToDo()
                .reference(Reference.PROJECT, "#desired-properties"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Map<String, String> images = context.options().images();
        Set<String> unused = new LinkedHashSet<>(images.keySet());
        List<Finding> findings = new ArrayList<>();
        for (Module module : context.deployment().modules()) {
            String replacement = images.get(module.image());
            if (replacement != null) {
                unused.remove(module.image());
                JsonValue image = module.settings().get("image");
                findings.add(at(module, image)
                        .put(image.path(), JsonNodes.text(replacement))
                        .say("The image was replaced."));
            }
        }
        // After an image was replaced, no module has the old one: that is as it should be.
        unused.removeIf(image -> context.deployment().modules().stream()
                .anyMatch(module -> module.image().equals(images.get(image))));
        for (String image : unused) {
            findings.add(at(context.deployment(), context.deployment().agent().get("modules"))
                    .as(Severity.WARNING)
                    .remedy("Correct options.images.")
                    .say("options.images names the image " + image + ", which no module has."));
        }
        return findings;
    }
}
