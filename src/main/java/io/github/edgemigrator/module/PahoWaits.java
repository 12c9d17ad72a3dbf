package io.github.edgemigrator.module;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Ends waits for an answer that Paho has lost. Where a server closes the connection while Paho still sets it up, now
 * and then all threads of Paho end without a word to whoever waits for CONNACK ({@code Token.waitForResponse} of Paho
 * 1.2.5); the SDK then waits for a minute. While none of Paho's threads runs, nobody is left who could answer; an
 * interrupt makes the wait fail, and the SDK tries again.
 */
final class PahoWaits {
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    /** Of the call that waits, the innermost frames: those of the JDK differ by its version. */
    private static final int FRAMES = 4;

    private PahoWaits() {}

    /**
     * Ends such waits until a condition holds. A wait has to be in vain at two looks in a row: a thread that has just
     * started has no name yet.
     *
     * @return how many waits were ended
     */
    static int endUntil(BooleanSupplier over) {
        int ended = 0;
        Set<Thread> before = Set.of();
        while (!over.getAsBoolean()) {
            LockSupport.parkNanos(LOOK_INTERVAL.toNanos());
            Set<Thread> inVain = inVain();
            for (Thread waiting : inVain) {
                if (before.contains(waiting)) {
                    waiting.interrupt();
                    ended++;
                }
            }
            before = inVain;
        }
        return ended;
    }

    private static Set<Thread> inVain() {
        List<Thread> running = RunningThreads.all();
        return running.stream().anyMatch(RunningThreads::isOfPaho)
                ? Set.of()
                : running.stream().filter(PahoWaits::waitsForAnswer).collect(Collectors.toSet());
    }

    private static boolean waitsForAnswer(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .limit(FRAMES)
                .anyMatch(call -> call.getClassName().equals("org.eclipse.paho.client.mqttv3.internal.Token")
                        && call.getMethodName().equals("waitForResponse"));
    }
}
