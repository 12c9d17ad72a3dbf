package io.github.edgemigrator.runtime.journal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for a state instead of for time: whoever changes something beats, whoever waits looks again. */
public final class Pulse {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition beaten = lock.newCondition();
    private long beats;

    /** Tells everybody who waits to look again. */
    public void beat() {
        lock.lock();
        try {
            beats++;
            beaten.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until there is something to see.
     *
     * @param what what is awaited, for the message when it does not come
     * @param look called now and after every beat, without any lock held
     * @throws NotInTimeError if it does not come within the limit
     */
    public <T> T await(String what, Duration limit, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            long before = beats();
            Optional<T> seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (!beatsAgain(before, deadline)) {
                throw new NotInTimeError(what, limit);
            }
        }
    }

    /** Waits until a condition holds; see {@link #await}. */
    public void awaitThat(String what, Duration limit, BooleanSupplier condition) {
        await(what, limit, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private long beats() {
        lock.lock();
        try {
            return beats;
        } finally {
            lock.unlock();
        }
    }

    private boolean beatsAgain(long before, long deadline) {
        lock.lock();
        try {
            while (beats == before) {
                if (beaten.awaitNanos(deadline - System.nanoTime()) <= 0) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        } finally {
            lock.unlock();
        }
    }
}
