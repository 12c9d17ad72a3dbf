package io.github.edgemigrator.conversion;

import java.util.List;

/** A rule that must see all modules at once. */
public abstract non-sealed class DeploymentRule extends Rule {
    protected DeploymentRule(RuleInfo info) {
        super(info);
    }

    /** Looks at the deployment as the rules before this one left it. */
    public abstract List<Finding> examine(Context context);
}
