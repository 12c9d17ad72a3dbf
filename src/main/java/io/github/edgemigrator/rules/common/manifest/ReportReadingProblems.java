package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Problem;
import java.util.List;

/** Tells what reading the deployment found of one kind. */
final class ReportReadingProblems extends DeploymentRule {
    private final Problem.Kind kind;

    private ReportReadingProblems(RuleInfo info, Problem.Kind kind) {
        super(info);
        this.kind = kind;
    }

    /** The rules about what a deployment that could be read has. */
    static List<Rule> rules() {
        return List.of(
                new ReportReadingProblems(
                        RuleInfo.of("MANIFEST-002", Severity.ERROR)
                                .title("createOptions are a JSON object in text")
                                .why(
                                        "The agent refuses the whole deployment (400) if one module's createOptions cannot be"
                                                + " read.")
                                .remedy("Correct the createOptions; this module was left as it is.")
                                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"),
                        Problem.Kind.UNREADABLE_CREATE_OPTIONS),
                new ReportReadingProblems(
                        RuleInfo.of("MANIFEST-003", Severity.WARNING)
                                .title("A name stands once in an object")
                                .why("Every reader takes the last of two values with one name and drops the first in"
                                        + " silence.")
                                .remedy("Remove the one that is not meant; the last one was used.")
                                .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest"),
                        Problem.Kind.DUPLICATE_KEY),
                new ReportReadingProblems(
                        RuleInfo.of("MANIFEST-004", Severity.INFO)
                                .title("The converted text is strict JSON")
                                .why("The tools that apply a deployment refuse comments and trailing commas.")
                                .remedy("Keep your own file if you need its comments: the converted one has none.")
                                .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest"),
                        Problem.Kind.NOT_STRICT_JSON),
                new ReportReadingProblems(
                        RuleInfo.of("MANIFEST-010", Severity.ACTION)
                                .title("A layer holds modules as a whole")
                                .why("What a part of a module becomes on Kubernetes depends on its other parts.")
                                .remedy("Convert the deployment that holds the module, and make this part fit the"
                                        + " result.")
                                .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest"),
                        Problem.Kind.PART_OF_MODULE));
    }

    @Override
    public List<Finding> examine(Context context) {
        return context.deployment().problems(kind).stream().map(info()::about).toList();
    }
}
