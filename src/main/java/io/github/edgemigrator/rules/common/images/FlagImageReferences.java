package io.github.edgemigrator.rules.common.images;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.ImageName;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.ImageReference;
import io.github.edgemigrator.workload.Registries;
import java.util.List;
import java.util.regex.Pattern;

/**
 * IMAGE-004: flags images that are not image references. The agent takes them and hands them on; the node refuses them
 * ({@code InvalidImageName}), and the module never starts.
 */
final class FlagImageReferences extends ModuleRule {
    /** Characters that only a placeholder of some tool has, whatever its style, and no image reference. */
    private static final Pattern UNFILLED = Pattern.compile(".*(?:[$%#{}<>]|__[A-Z]|@\\w+@).*");

    FlagImageReferences() {
        super(RuleInfo.of("IMAGE-004", Severity.ACTION)
                .title("Images must be valid image references")
                .why("Kubernetes cannot pull it (InvalidImageName): the module stays in backoff, and the others run.")
                .remedy("Write registry/repository:tag, the repository in lower case.")
                .reference(Reference.KUBERNETES, "/concepts/containers/images/#image-names"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        String image = module.image().strip();
        boolean judged = !image.isEmpty()
                && !module.isEdgeAgent()
                && !Placeholders.in(image)
                && !UNFILLED.matcher(image).matches()
                && !Registries.isOfParent(image)
                // What the agent refuses stops the whole deployment: that is foreseen elsewhere.
                && ImageName.parse(image).isPresent();
        if (!judged) {
            return List.of();
        }
        ImageReference reference = ImageReference.of(image);
        return reference.fault().stream()
                .map(fault -> at(module, module.settings().get("image"))
                        .remedy(reference
                                .meant()
                                .map(meant -> "Write " + meant + " as the image of " + module.name()
                                        + " if that is what is meant.")
                                .orElse("Write a valid image reference for " + module.name()
                                        + ", such as registry.azurecr.io/camera:1.0."))
                        .say("The image " + fault + "; Kubernetes cannot pull it, and the module never starts."))
                .toList();
    }
}
