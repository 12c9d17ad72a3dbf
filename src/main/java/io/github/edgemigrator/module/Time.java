package io.github.edgemigrator.module;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Time as the worker sees it: it passes, and one waits. Every wait has a limit and ends when the module stops. */
interface Time {
    /** The time since some fixed moment; not moved by changes of the device's clock. */
    Duration uptime();

    /** The moment by the device's clock, for people to read. */
    Instant now();

    /** Waits for a result, at most so long. */
    <T> T await(CompletableFuture<T> result, Duration limit)
            throws InterruptedException, TimeoutException, ConnectionLostException;

    /** Lets time pass. */
    void pause(Duration length) throws InterruptedException;

    /** The shorter of two lengths of time, the earlier of two moments. */
    static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Waits for an answer without which the connection is not worth keeping. */
    default <T> T answer(CompletableFuture<T> result, Duration limit, String request)
            throws InterruptedException, ConnectionLostException {
        try {
            return await(result, limit);
        } catch (TimeoutException silence) {
            throw new ConnectionLostException("no answer to " + request + " within " + limit.toSeconds() + " s");
        }
    }
}
