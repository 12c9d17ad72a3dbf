package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down how the module is doing for {@link HealthCheck}, and says when nothing has worked for so long that only a
 * new process can help: the worker may hang in the SDK, or the SDK be closed without a word.
 */
final class Watchdog {
    static final Duration BEAT = Duration.ofSeconds(10);

    /** Time enough for edgeHub to be started anew. */
    private static final Duration UNHEALTHY = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Watchdog.class);

    private final Health health;
    private final HealthFile file;
    private final Time time;
    private final Duration checkInterval;
    private final Duration timeout;
    private final RepeatedFailureLog troubles = new RepeatedFailureLog(LOG);

    /**
     * Sets it up.
     *
     * @param checkInterval how often the hub is asked for the twin in any case
     * @param timeout for how long a check may be overdue
     */
    Watchdog(Health health, HealthFile file, Time time, Duration checkInterval, Duration timeout) {
        this.health = health;
        this.file = file;
        this.time = time;
        this.checkInterval = checkInterval;
        this.timeout = timeout;
    }

    /** Watches until nothing has worked for too long, or the thread is interrupted. */
    void run() throws InterruptedException {
        while (overdue().compareTo(timeout) < 0) {
            write();
            time.pause(BEAT);
        }
        LOG.error("nothing has been heard of edgeHub for {} s", health.silence().toSeconds());
    }

    private Duration overdue() {
        return health.silence().minus(checkInterval);
    }

    private void write() {
        Optional<String> trouble = trouble();
        ObjectNode json = health.json()
                .put(HealthCheck.HEALTHY, trouble.isEmpty())
                .put(HealthCheck.WRITTEN, time.now().toString());
        trouble.ifPresent(text -> json.put(HealthCheck.MESSAGE, text));
        try {
            file.write(json);
            troubles.over();
        } catch (IOException failure) {
            troubles.trouble("cannot write %s, so the health check will fail: %s"
                    .formatted(file.path(), failure.getClass().getSimpleName()));
        }
    }

    private Optional<String> trouble() {
        if (health.disconnectedFor().compareTo(UNHEALTHY) > 0) {
            return Optional.of("not connected for " + health.disconnectedFor().toSeconds() + " s");
        }
        return overdue().compareTo(UNHEALTHY) > 0
                ? Optional.of("no answer of edgeHub for " + health.silence().toSeconds() + " s")
                : Optional.empty();
    }
}
