package io.github.edgemigrator.rules.kubernetes.compute;

import static java.util.stream.Collectors.joining;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** COMPUTE-005: compares the GPUs that all modules together ask for with those of the device. */
final class FlagGpuShortage extends DeploymentRule {
    private static final String SHARING =
            " To share a GPU, replace the limit of " + Gpu.RESOURCE + " of these modules by the environment variable "
                    + Gpu.VISIBLE + " with the number of the GPU, such as 0.";

    FlagGpuShortage() {
        super(RuleInfo.of("COMPUTE-005", Severity.ACTION)
                .about(KubernetesExtension.NAME)
                .title("The device has as many GPUs as are requested")
                .why(
                        "A GPU belongs to one module alone; a module that gets none is never scheduled and reported as failed.")
                .remedy(
                        "Let the modules ask for fewer GPUs, stop one of them, or set device.gpus to what the device has.")
                .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> users = new LinkedHashMap<>();
        int sum = 0;
        for (Module module : context.deployment().modules()) {
            boolean stopped = module.value().get("status").text().orElse("").equals("stopped");
            if (stopped || !Gpu.isUsedBy(module)) {
                continue;
            }
            OptionalInt count = Gpu.count(module);
            if (count.isEmpty()) {
                findings.add(notWhole(module));
            } else if (count.getAsInt() > 0) {
                users.put(module.name(), count.getAsInt());
                sum += count.getAsInt();
            }
        }
        int gpus = context.device().gpus();
        if (sum > gpus) {
            JsonValue modules = context.deployment().agent().get("modules");
            String counts = users.entrySet().stream()
                    .map(user -> user.getKey() + " " + user.getValue())
                    .collect(joining(", "));
            findings.add(at(context.deployment(), modules)
                    .remedy(remedy(users.keySet()))
                    .say("The modules ask for " + sum + " GPUs (" + counts + ") but the device is taken to have " + gpus
                            + "."));
        }
        return findings;
    }

    private static String remedy(Set<String> users) {
        boolean several = users.size() > 1;
        return "Let " + Sentences.listed(users) + " ask for fewer GPUs, " + (several ? "stop one of them, " : "")
                + "or set" + " device.gpus to what the device has." + (several ? SHARING : "");
    }

    private Finding notWhole(Module module) {
        JsonValue limit = Gpu.limit(module);
        if (Placeholders.in(limit.text().orElse(""))) {
            return at(module, limit)
                    .as(Severity.WARNING)
                    .remedy(Finding.FILL_IN)
                    .say("How many GPUs the module asks for is not known before the placeholder is filled in.");
        }
        return at(module, limit)
                .as(Severity.ERROR)
                .remedy("Write the number of GPUs as a whole number.")
                .say("The number of GPUs is not a whole number.");
    }
}
