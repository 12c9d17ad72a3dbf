package io.github.edgemigrator.rules.common.fpga;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.Fpga;
import java.util.List;

/** COMPUTE-004: drops the address of the FPGA's server. */
public final class DropWireServer extends ModuleRule {
    public DropWireServer() {
        super(RuleInfo.of("COMPUTE-004", Severity.INFO)
                .about(Fpga.WIRESERVER)
                .title("The FPGA's server is not named")
                .why("WIRESERVER_ADDRESS leads to the FPGA of the old device; a GPU needs no such server.")
                .nothingToDo()
                .reference(Reference.MIGRATION_GUIDE, "#compute-acceleration-usage"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return Variable.of(module).stream()
                .filter(variable -> variable.name().equals(Fpga.WIRESERVER))
                .map(Variable::entry)
                .map(entry -> at(module, entry).remove(entry).say(Fpga.WIRESERVER + " was removed."))
                .toList();
    }
}
