package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Problem;
import java.util.List;

/**
 * Tells of createOptions that were an object and become text, which {@code Deployment.render} sees to.
 *
 * <p>Whether the deployment still is a template shows when the other rules are through: they may have removed its last
 * placeholder.
 */
public final class WriteCreateOptionsAsText implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("MANIFEST-005", Severity.INFO)
            .title("createOptions are text outside a template")
            .why("The tools that apply a deployment refuse createOptions as an object; in a template they stay one.")
            .remedy("Nothing to do.")
            .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules");

    private static final ReportReadingProblems PROBLEMS =
            new ReportReadingProblems(INFO, Problem.Kind.OBJECT_CREATE_OPTIONS);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Finding> inline = PROBLEMS.examine(context);
        return inline.isEmpty() || context.deployment().isTemplate() ? List.of() : inline;
    }
}
