package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Rule;
import java.util.List;

/** The rules about the form of a deployment. Each list is in the order in which its rules apply. */
public final class ManifestRules {
    private ManifestRules() {}

    /** What reading the deployment found. */
    public static List<Rule> problems() {
        return ReportReadingProblems.rules();
    }

    /** The sections of a deployment, and what each module must have. */
    public static List<Rule> sections() {
        return List.of(
                new FlagUnfilledCreateOptions(),
                new RequireObjects(),
                new RequireSections(),
                new CorrectModuleFields(),
                new LowerAgentSchemaVersion());
    }

    /**
     * createOptions as the agent can read them: after these, a field is there once, in whatever case it is asked for.
     */
    public static List<Rule> createOptions() {
        return List.of(new WriteReadableOptions(), new DropStrayCreateOptionsKeys(), new DropFieldsThatDifferInCase());
    }

    /** What becomes of createOptions when they are written. */
    public static List<Rule> sizes() {
        return List.of(new FlagOversizedCreateOptions());
    }

    /** createOptions as they are written, when no placeholder goes any more. */
    public static List<Rule> text() {
        return List.of(new WriteCreateOptionsAsText());
    }
}
