package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks the module that runs in the same container how it is doing, for a container's health check.
 *
 * <p>The module is healthy while it writes its state down and says so itself. It says so unless it has had no
 * connection for two minutes, or a check of the twin is overdue for as long.
 */
public final class HealthCheck {
    static final String HEALTHY = "healthy";
    static final String MESSAGE = "message";
    static final String WRITTEN = "written";

    private static final int YES = 0;
    private static final int NO = 1;

    /** Several beats: one may come late on a busy device, and the clock may be set between two. */
    private static final Duration FRESH = Watchdog.BEAT.multipliedBy(6);

    private HealthCheck() {}

    /**
     * Says in one line on standard output how the module is doing.
     *
     * @return the exit code: 0 if it is healthy, 1 if it is not or nothing is known of it
     */
    public static int run() {
        return run(HealthFile.inTemp(), Instant.now());
    }

    static int run(HealthFile file, Instant now) {
        try {
            return tell(file.read(), now);
        } catch (IOException unreadable) {
            return tell(NO, "the state that the module wrote cannot be read: " + Causes.line(unreadable));
        } catch (DateTimeException foreign) {
            return tell(NO, file.path() + " was not written by the module");
        }
    }

    private static int tell(JsonNode health, Instant now) {
        if (health.isMissingNode()) {
            return tell(NO, "no module has written its state; does it run, and can it write temporary files?");
        }
        Duration age = Duration.between(Instant.parse(health.path(WRITTEN).asText()), now);
        if (age.abs().compareTo(FRESH) > 0) {
            return tell(NO, "the module wrote its state " + age.toSeconds() + " s ago");
        }
        return tell(
                health.path(HEALTHY).asBoolean() ? YES : NO,
                health.path(MESSAGE).asText());
    }

    private static int tell(int exitCode, String message) {
        System.out.println((exitCode == YES ? "healthy: " : "unhealthy: ") + message);
        return exitCode;
    }
}
