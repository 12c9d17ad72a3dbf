package io.github.edgemigrator.conversion;

/**
 * A finding that the operator did not want.
 *
 * @param finding what it would have said
 * @param why it is not wanted, in the operator's words
 */
public record Suppressed(Finding finding, String why) {
    public Suppressed {
        why = Secrets.redact(why);
    }
}
