package io.github.edgemigrator.conversion;

import io.github.edgemigrator.manifest.Problem;

/** MANIFEST-001: says why a text could not be read as a deployment, so that no rule can look at it. */
public final class Unreadable {
    /** The description of its finding, as that of a rule. */
    public static final RuleInfo INFO = RuleInfo.of("MANIFEST-001", Severity.ERROR)
            .title("The input is a deployment")
            .why("Without a deployment there is nothing to convert.")
            .remedy("Correct the text where it says; a deployment manifest begins with {\"modulesContent\": …}.")
            .reference(Reference.DEPLOYMENT_MANIFEST, "#create-a-deployment-manifest");

    private Unreadable() {}

    /** The finding about what reading failed on. */
    public static Finding of(Problem problem) {
        return INFO.about(problem);
    }
}
