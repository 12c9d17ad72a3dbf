package io.github.edgemigrator.module;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Waits that double up to a limit. Each is shortened by chance to between a half and the whole, so that the modules of
 * many devices do not come back at the same moment.
 */
final class Backoff {
    private final Duration first;
    private final Duration limit;
    private final DoubleSupplier random;
    private Duration upcoming;

    /** With a source of random numbers from 0 to 1. */
    Backoff(Duration first, Duration limit, DoubleSupplier random) {
        this.first = first;
        this.limit = limit;
        this.random = random;
        this.upcoming = first;
    }

    Duration next() {
        Duration whole = upcoming;
        upcoming = Time.earlier(whole.multipliedBy(2), limit);
        return Duration.ofMillis(Math.round(whole.toMillis() * (0.5 + random.getAsDouble() / 2)));
    }

    void reset() {
        upcoming = first;
    }

    /** Bounds the next wait; those after it double again. */
    void atMost(Duration whole) {
        upcoming = Time.earlier(upcoming, whole);
    }
}
