package io.github.edgemigrator.conversion;

import java.util.Locale;

/** What the operator can do with the result. */
public enum Status {
    /** Apply it as it is. */
    CONVERTED,
    /** Apply it, and do what the findings of severity action ask for. */
    ACTION_NEEDED,
    /** Do not apply it: it would stop the deployment. */
    BLOCKED,
    /** The input could not be read. */
    FAILED;

    /** The word by which reports name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
