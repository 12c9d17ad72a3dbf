package io.github.edgemigrator.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The clock by which edgeHub says when a token has expired; it can be set wrong. */
public final class DeviceClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    DeviceClock() {}

    /** Sets it ahead of the true time, zero to set it right. */
    public void setAhead(Duration duration) {
        ahead = duration;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
