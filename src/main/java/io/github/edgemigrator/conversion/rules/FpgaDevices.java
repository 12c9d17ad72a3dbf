package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;

/** Takes an FPGA's device nodes away from a module, and asks for a GPU if nothing else does. */
final class FpgaDevices implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("COMPUTE-003", Severity.WARNING)
            .about("Devices")
            .title("Device nodes of an FPGA are gone")
            .why("The agent ignores Devices; a module gets an accelerator by a resource limit.")
            .remedy("Check how many GPUs the module needs; one was set where the manifest named none.")
            .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        for (JsonValue device : Fpga.devices(module)) {
            Finding.Draft draft = INFO.at(module, device).remove(device);
            if (findings.isEmpty() && !Gpu.isUsedBy(module)) {
                JsonPath limit = Gpu.limit(module).path();
                findings.add(draft.put(limit, Json.number(1))
                        .say("The FPGA's device node was removed, and one GPU is asked for instead."));
            } else {
                findings.add(draft.as(Severity.INFO).say("The FPGA's device node was removed."));
            }
        }
        return findings;
    }
}
