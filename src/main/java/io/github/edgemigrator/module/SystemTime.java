package io.github.edgemigrator.module;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The real time. */
final class SystemTime implements Time {
    private final long start = System.nanoTime();

    @Override
    public Duration uptime() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public <T> T await(CompletableFuture<T> result, Duration limit)
            throws InterruptedException, TimeoutException, ConnectionLostException {
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error fatal) {
                throw fatal;
            }
            throw failure.getCause() instanceof ConnectionLostException lost
                    ? lost
                    : new ConnectionLostException(Causes.line(failure.getCause()));
        }
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
        Thread.sleep(length.toMillis());
    }
}
