package io.github.edgemigrator.module;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Time that passes only while somebody waits, and then at once: the worker runs on the test's own thread, and a script
 * of the things that happen around it is played at their moments.
 */
final class ManualTime implements Time {
    private final NavigableMap<Duration, Runnable> script = new TreeMap<>();
    private Duration uptime = Duration.ZERO;
    private boolean stopped;

    /** Plays something at a moment; what comes later in the script for the same moment is played later. */
    ManualTime at(Duration moment, Runnable happening) {
        script.merge(moment, happening, (first, second) -> () -> {
            first.run();
            second.run();
        });
        return this;
    }

    ManualTime in(Duration delay, Runnable happening) {
        return at(uptime.plus(delay), happening);
    }

    /** Stops the worker at a moment, as an interrupt would. */
    ManualTime stopAt(Duration moment) {
        return at(moment, () -> stopped = true);
    }

    /** Takes back that the worker is stopped, for another one. */
    void goOn() {
        stopped = false;
    }

    @Override
    public Duration uptime() {
        return uptime;
    }

    @Override
    public Instant now() {
        return Instant.EPOCH.plus(uptime);
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration limit)
            throws InterruptedException, TimeoutException, ConnectionLostException {
        Duration end = uptime.plus(limit);
        while (!result.isDone() && !stopped && playNext(end)) {
            // The script goes on until there is a result.
        }
        if (result.isDone()) {
            return resultOf(result);
        }
        if (stopped) {
            throw new InterruptedException();
        }
        throw new TimeoutException();
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
        Duration end = uptime.plus(length);
        while (!stopped && playNext(end)) {
            // Whatever happens, it does not end a pause.
        }
        if (stopped) {
            throw new InterruptedException();
        }
    }

    /** Moves on to the next happening, or to the end if there is none before. */
    private boolean playNext(Duration end) {
        Map.Entry<Duration, Runnable> next = script.firstEntry();
        if (next == null || next.getKey().compareTo(end) > 0) {
            uptime = end;
            return false;
        }
        script.pollFirstEntry();
        uptime = uptime.compareTo(next.getKey()) > 0 ? uptime : next.getKey();
        next.getValue().run();
        return true;
    }

    private static <T> T resultOf(CompletableFuture<T> result) throws InterruptedException, ConnectionLostException {
        try {
            return result.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof ConnectionLostException lost) {
                throw lost;
            }
            throw new AssertionError(failure.getCause());
        }
    }
}
