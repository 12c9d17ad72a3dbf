package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;

/** A rule that looks at each module by itself. */
public non-sealed interface ModuleRule extends Rule {
    /** Looks at one module. */
    List<Finding> examine(Module module, Context context);

    @Override
    default List<Finding> examine(Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Module module : context.deployment().modules()) {
            findings.addAll(examine(module, context));
        }
        return findings;
    }
}
