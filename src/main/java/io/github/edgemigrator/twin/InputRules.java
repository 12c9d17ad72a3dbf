package io.github.edgemigrator.twin;

import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.target.SettingReader;
import java.util.List;

/** What can be wrong with what the operator writes around a deployment. */
public final class InputRules {
    static final RuleInfo DEPLOYMENT_FORM = RuleInfo.of("INPUT-003", Severity.ERROR)
            .title("The deployment is given in one form")
            .why("Of two deployments only one can be meant; text in pieces is read only if no piece is missing.")
            .remedy("Give edgeAgent, edgeHub and moduleTwins, or manifest, manifest01, … but not both.")
            .reference(Reference.PROJECT, "#desired-properties");

    static final RuleInfo REWRITTEN_VALUES = RuleInfo.of("INPUT-004", Severity.WARNING)
            .title("Dates and long fractions must be given as text")
            .why("edgeHub rewrites a text that is only a date, and shortens a fraction, before the module can read it.")
            .remedy("Compare the values with your deployment, or give it as text: twin pack --form text.")
            .reference(Reference.PROJECT, "#desired-properties");

    static final RuleInfo BARE_PLACEHOLDERS = RuleInfo.of("INPUT-005", Severity.WARNING)
            .title("Placeholders must be filled in together with their quotes")
            .why("A twin holds nothing but JSON, so that a placeholder without quotes gets quotes in the result.")
            .remedy("Fill in the template and give it again, or replace each placeholder together with its quotes.")
            .reference(Reference.PROJECT, "#desired-properties");

    private InputRules() {}

    /** All of them, by id. */
    public static List<RuleInfo> all() {
        return List.of(
                SettingReader.UNKNOWN_KEY,
                SettingReader.WRONG_VALUE,
                DEPLOYMENT_FORM,
                REWRITTEN_VALUES,
                BARE_PLACEHOLDERS);
    }
}
