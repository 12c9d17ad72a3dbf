package io.github.edgemigrator.conversion;

import java.util.List;

/** A rule that must see all modules at once. */
public non-sealed interface DeploymentRule extends Rule {
    /** Looks at the deployment as the rules before this one left it. */
    List<Finding> examine(Context context);
}
