package io.github.edgemigrator.twin;

import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import java.util.List;

/** What can be wrong with what the operator writes around a deployment. */
public final class InputRules {
    static final RuleInfo UNKNOWN_KEY = RuleInfo.of("INPUT-001", Severity.WARNING)
            .title("Every key is one that the module knows")
            .why("A key that nobody reads does nothing, and is often a misspelt one.")
            .remedy("Correct or remove the key.")
            .reference(Reference.PROJECT, "#desired-properties");

    static final RuleInfo WRONG_VALUE = RuleInfo.of("INPUT-002", Severity.ACTION)
            .title("Every setting has a value it can have")
            .why("A value that cannot be used is not guessed at: the default holds.")
            .remedy("Correct the value.")
            .reference(Reference.PROJECT, "#desired-properties");

    static final RuleInfo DEPLOYMENT_FORM = RuleInfo.of("INPUT-003", Severity.ERROR)
            .title("The deployment is given in one form")
            .why("Of two deployments only one can be meant; text in pieces is read only if no piece is missing.")
            .remedy("Give edgeAgent, edgeHub and moduleTwins, or manifest, manifest01, … but not both.")
            .reference(Reference.PROJECT, "#desired-properties");

    private InputRules() {}

    /** All of them, by id. */
    public static List<RuleInfo> all() {
        return List.of(UNKNOWN_KEY, WRONG_VALUE, DEPLOYMENT_FORM);
    }
}
