package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** A rule that looks at each module by itself. */
public abstract non-sealed class ModuleRule extends Rule {
    protected ModuleRule(RuleInfo info) {
        super(info);
    }

    /**
     * Looks at one module.
     *
     * @param module as the rules before this one left it
     */
    public abstract List<Finding> examine(Module module, Context context);

    /**
     * Whether it looks at edgeAgent too. Most rules do not: of edgeAgent's createOptions and env nothing reaches its
     * pod but the ports of its Service.
     */
    public boolean looksAtEdgeAgent() {
        return false;
    }
}
