package io.github.edgemigrator.runtime.journal;

import java.time.Duration;

/** Something awaited did not come. An {@link AssertionError}, because in a test that is a failure. */
public final class NotInTimeError extends AssertionError {
    private static final long serialVersionUID = 1;

    public NotInTimeError(String what, Duration limit) {
        super("Not within " + limit.toMillis() + " ms: " + what);
    }
}
