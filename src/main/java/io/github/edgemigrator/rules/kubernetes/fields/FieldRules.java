package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.rules.common.manifest.FlagForeseenFailures;
import io.github.edgemigrator.rules.common.manifest.NormalizeValueForms;
import io.github.edgemigrator.rules.common.manifest.RequireToolSchema;
import java.util.List;

/** The rules about fields of createOptions as such. Each list is in the order in which its rules apply. */
public final class FieldRules {
    private FieldRules() {}

    /** Forms that both the tools and the device take. */
    public static List<Rule> forms() {
        return List.of(new MatchToolSchema(), new NormalizeValueForms());
    }

    /** Fields that were meant to be others. */
    public static List<Rule> misspelt() {
        return List.of(new FlagMisplacedStructures(), new FlagUnknownFields());
    }

    /** Fields that make the agent refuse the deployment though they ask for nothing. */
    public static List<Rule> refused() {
        return List.of(new DropRefusedFields());
    }

    /** What fails on the device, what the tools refuse, and of the rest what has no effect. */
    public static List<Rule> foreseen() {
        return List.of(new FlagForeseenFailures(), new RequireToolSchema(), new FlagIgnoredFields());
    }
}
