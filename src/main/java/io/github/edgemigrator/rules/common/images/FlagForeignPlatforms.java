package io.github.edgemigrator.rules.common.images;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.ImagePlatform;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** IMAGE-002: names images that by their names are for Windows, or for a processor other than the device's. */
final class FlagForeignPlatforms extends ModuleRule {
    private static final Set<String> ISOLATIONS_OF_WINDOWS = Set.of("process", "hyperv");

    FlagForeignPlatforms() {
        super(RuleInfo.of("IMAGE-002", Severity.ACTION)
                .title("Images are built for Linux on amd64")
                .why(
                        "The device runs Linux containers on x86-64 processors; a module with any other image never starts.")
                .remedy("Build the image for Linux on amd64 and name it in options.images.")
                .reference(Reference.MIGRATION_GUIDE, "#about-iot-edge-implementation"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue image = module.settings().get("image");
        Optional<ImagePlatform> platform = ImagePlatform.of(module.image());
        if (platform.isPresent()) {
            return List.of(at(module, image)
                    .remedy(platform.get()
                            .ofTemplate(module.image())
                            .map(other -> "Write " + other + " if " + module.name()
                                    + " is built for amd64 too; otherwise build it for Linux on amd64.")
                            .orElse("Give " + module.name()
                                    + " an image for Linux on amd64, by options.images or in the manifest."))
                    .say("The image is for " + platform.get().name() + ", as "
                            + platform.get().word() + " says."));
        }
        if (!module.createOptions().exists()) {
            return List.of();
        }
        JsonValue asked = module.createOptions().get("Platform");
        JsonValue isolation = module.hostConfig().get("Isolation");
        Optional<String> library = ModuleMount.of(module, context).stream()
                .map(ModuleMount::source)
                .filter(ImagePlatform::isLibraryOfArm)
                .findFirst();
        if (library.isPresent()) {
            return List.of(at(module, image)
                    .remedy("Give " + module.name()
                            + " an image for Linux on amd64, by options.images or in the manifest.")
                    .say("The image is for ARM: the module mounts " + library.get() + ", which only ARM has."));
        }
        Optional<ImagePlatform> other = asked.text().flatMap(ImagePlatform::asked);
        if (other.isPresent()) {
            return List.of(at(module, asked)
                    .remedy("Give " + module.name()
                            + " an image for Linux on amd64, by options.images or in the manifest.")
                    .say("The image is for " + other.get().name() + ", as the platform asked for says."));
        }
        return isolation
                .text()
                .filter(ISOLATIONS_OF_WINDOWS::contains)
                .map(mode -> List.of(at(module, isolation)
                        .remedy("Check that the image of " + module.name() + " is for Linux on amd64.")
                        .say("Only containers of Windows have the isolation " + mode + ".")))
                .orElse(List.of());
    }
}
