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
 * MANIFEST-005: tells of createOptions that were an object and become text, which {@code Deployment.render} sees to.
 *
 * <p>Whether the deployment still is a template shows when the other rules are through: they may have removed its last
 * placeholder.
 */
final class WriteCreateOptionsAsText extends DeploymentRule {
    WriteCreateOptionsAsText() {
        super(RuleInfo.of("MANIFEST-005", Severity.INFO)
                .title("createOptions are text outside a template")
                .why(
                        "The tools that apply a deployment refuse createOptions as an object; in a template they stay one.")
                .nothingToDo()
                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Problem> inline = context.deployment().problems(Problem.Kind.OBJECT_CREATE_OPTIONS);
        return inline.isEmpty() || context.deployment().isTemplate()
                ? List.of()
                : inline.stream().map(info()::about).toList();
    }
}
