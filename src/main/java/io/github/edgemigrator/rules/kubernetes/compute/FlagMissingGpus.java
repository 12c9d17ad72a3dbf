package io.github.edgemigrator.rules.kubernetes.compute;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** COMPUTE-009: flags GPUs that a variable names and the device does not have. */
final class FlagMissingGpus extends ModuleRule {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** A card of the old device, or a part of it. */
    private static final Pattern UUID = Pattern.compile("(GPU|MIG)-.+");

    FlagMissingGpus() {
        super(RuleInfo.of("COMPUTE-009", Severity.WARNING)
                .about(Gpu.VISIBLE)
                .title("GPUs must be named by numbers of the device")
                .why("The GPUs of a device are numbered from 0 on; a container that names another one does not start.")
                .remedy("Name GPUs that the device has, or set device.gpus to the number of GPUs of the device.")
                .reference(
                        Reference.DEVICE, "/azure-stack-edge-gpu-configure-gpu-modules#configure-module-to-use-gpu"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return Gpu.visible(module).stream()
                .flatMap(variable -> examine(module, variable, context.device().gpus()).stream())
                .toList();
    }

    private Optional<Finding> examine(Module module, Variable variable, int gpus) {
        List<String> named = Arrays.stream(variable.value().split(","))
                .map(String::strip)
                .filter(gpu -> !Placeholders.in(gpu))
                .distinct()
                .toList();
        List<String> cards =
                named.stream().filter(gpu -> UUID.matcher(gpu).matches()).toList();
        List<String> numbers = named.stream()
                .filter(gpu -> NUMBER.matcher(gpu).matches() && Integer.parseInt(gpu) >= gpus)
                .toList();
        if (!cards.isEmpty()) {
            return Optional.of(at(module, variable.entry())
                    .remedy("Name the GPU in " + Gpu.VISIBLE + " of " + module.name() + " by its number, such as 0.")
                    .say("Kept: " + Gpu.VISIBLE + " names " + Sentences.listed(cards) + " of the old device."));
        }
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(at(module, variable.entry())
                        .remedy("Correct " + Gpu.VISIBLE + " of " + module.name()
                                + ", or set device.gpus to the number of GPUs of the device.")
                        .say("Kept: " + Gpu.VISIBLE + " names GPU " + Sentences.listed(numbers)
                                + ", but device.gpus is " + gpus + "."));
    }
}
