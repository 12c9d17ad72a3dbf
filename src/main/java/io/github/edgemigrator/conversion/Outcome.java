package io.github.edgemigrator.conversion;

import java.util.List;
import java.util.Map;

/**
 * What became of a text that should be converted: a {@link Conversion}, or a {@link Refusal} if it holds no deployment.
 */
public sealed interface Outcome permits Conversion, Refusal {
    /** What the operator can do with it. */
    Status status();

    /** Every change and everything the operator must know, by module. */
    List<Finding> findings();

    /** What the operator did not want to be told; the changes are made all the same. */
    List<Suppressed> suppressed();

    /** The new names of renamed modules by their old ones. */
    Map<String, String> names();

    /** How many findings there are of a severity. */
    default long count(Severity severity) {
        return findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
