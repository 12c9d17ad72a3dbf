package io.github.edgemigrator.rules.common.images;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.HubImage;
import io.github.edgemigrator.workload.Registries;
import java.util.List;
import java.util.regex.Pattern;

/** IMAGE-003: names images in registries that no device finds under that name. */
final class FlagUnreachableRegistries extends ModuleRule {
    private static final Pattern OWN_COMPUTER = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d+)?/.*");

    FlagUnreachableRegistries() {
        super(RuleInfo.of("IMAGE-003", Severity.ACTION)
                .title("Images are in a registry that the device finds")
                .why("The registry of the own computer, and that of a parent device, have no such name on this device.")
                .remedy("Push the image to a registry that the device finds.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"));
    }

    private static boolean mayBeElsewhere(String image) {
        return image.startsWith("$upstream") || image.startsWith("localhost") || image.startsWith("127.");
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!mayBeElsewhere(module.image())) {
            return List.of();
        }
        JsonValue image = module.settings().get("image");
        if (module.isEdgeAgent()
                || (module.isEdgeHub()
                        && HubImage.parse(module.image())
                                .filter(HubImage::isNewerThanKubernetes)
                                .isPresent())) {
            return List.of();
        }
        if (Registries.isOfParent(module.image())) {
            return List.of(at(module, image)
                    .remedy("Name the registry itself in the image of " + module.name() + ".")
                    .say("$upstream is the parent of a nested device; only agents from version 1.2 on know it."));
        }
        return OWN_COMPUTER.matcher(module.image()).matches()
                ? List.of(
                        at(module, image)
                                .remedy("Push the image of " + module.name()
                                        + " to a registry that the device finds, and name it.")
                                .say(
                                        "localhost is whatever computer asks for the image, here the device; no registry answers there."))
                : List.of();
    }
}
