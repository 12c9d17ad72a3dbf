package io.github.edgemigrator.rules.kubernetes.compute;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Fpga;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.List;

/** COMPUTE-003: takes an FPGA's device nodes away from a module, and asks for a GPU if nothing else does. */
final class DropFpgaDevices extends ModuleRule {
    DropFpgaDevices() {
        super(RuleInfo.of("COMPUTE-003", Severity.WARNING)
                .about("Devices")
                .title("Device nodes of an FPGA are gone")
                .why("The agent ignores Devices; a module gets an accelerator by a resource limit.")
                .remedy("Check how many GPUs the module needs.")
                .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<JsonValue> devices = Fpga.devices(module);
        if (devices.isEmpty()) {
            return List.of();
        }
        boolean one = devices.size() == 1;
        JsonValue all = module.hostConfig().get("Devices");
        Finding.Draft draft = at(module, one ? devices.get(0) : all);
        devices.forEach(draft::remove);
        String removed = one ? "The FPGA's device node was removed" : "The FPGA's device nodes were removed";
        return List.of(
                Gpu.isUsedBy(module)
                        ? draft.as(Severity.INFO).nothingToDo().say(removed + ".")
                        : draft.put(Gpu.limit(module).path(), JsonNodes.number(1))
                                .say(removed + ", and one GPU is asked for instead."));
    }
}
