package io.github.edgemigrator.module;

import java.util.OptionalLong;

/** How often in a row the twin, read back, did not hold the report of one version. */
final class Misses {
    /** After it, nothing more can be done but to look again from time to time. */
    static final int LAST = 3;

    private OptionalLong version = OptionalLong.empty();
    private int count;

    int another(long missed) {
        if (!version.equals(OptionalLong.of(missed))) {
            none();
            version = OptionalLong.of(missed);
        }
        count++;
        return count;
    }

    void none() {
        count = 0;
    }
}
