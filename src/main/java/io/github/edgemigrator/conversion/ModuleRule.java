package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** A rule that looks at each module by itself. */
public non-sealed interface ModuleRule extends Rule {
    /**
     * Looks at one module.
     *
     * @param module as the rules before this one left it
     */
    List<Finding> examine(Module module, Context context);
}
