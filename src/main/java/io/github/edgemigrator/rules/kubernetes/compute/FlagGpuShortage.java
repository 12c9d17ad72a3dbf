package io.github.edgemigrator.rules.kubernetes.compute;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Gpu;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Compares the GPUs that all modules together ask for with those of the device. */
public final class FlagGpuShortage implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("COMPUTE-005", Severity.ACTION)
            .about("k8s-experimental")
            .title("The device has as many GPUs as are requested")
            .why(
                    "A GPU belongs to one module alone; a module that gets none is never scheduled and reported as failed.")
            .remedy("Let the modules ask for fewer GPUs, stop one of them, or set device.gpus to what the device has.")
            .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Finding> findings = new ArrayList<>();
        List<String> users = new ArrayList<>();
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
                users.add(module.name() + " " + count.getAsInt());
                sum += count.getAsInt();
            }
        }
        int gpus = context.device().gpus();
        if (sum > gpus) {
            JsonValue modules = context.deployment().agent().get("modules");
            findings.add(INFO.at(context.deployment(), modules)
                    .say("The modules ask for " + sum + " GPUs (" + String.join(", ", users)
                            + ") but the device is taken to have " + gpus + "."));
        }
        return findings;
    }

    private static Finding notWhole(Module module) {
        JsonValue limit = Gpu.limit(module);
        if (Placeholders.in(limit.text().orElse(""))) {
            return INFO.at(module, limit)
                    .as(Severity.WARNING)
                    .remedy("Fill in the template, then convert it again.")
                    .say("How many GPUs the module asks for is not known before the placeholder is filled in.");
        }
        return INFO.at(module, limit)
                .as(Severity.ERROR)
                .remedy("Write the number of GPUs as a whole number.")
                .say("The number of GPUs is not a whole number.");
    }
}
