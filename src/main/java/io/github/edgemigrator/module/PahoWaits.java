package io.github.edgemigrator.module;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Ends waits for a CONNACK that Paho has lost. If a server closes the connection while Paho sets it up, all threads of
 * Paho sometimes end without an answer to the call that waits ({@code Token.waitForResponse} of Paho 1.2.5), and the
 * SDK waits for a minute. While no thread of Paho runs, the answer cannot come: an interrupt makes the wait fail, and
 * the module connects again. The decision {@code lost-connack} has the figures.
 */
final class PahoWaits {
    private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

    /** The innermost frames of the call that waits: those of the JDK differ by its version. */
    private static final int FRAMES = 4;

    /** The names of all threads of Paho begin with it. */
    private static final String THREAD_NAME = "MQTT ";

    private PahoWaits() {}

    static boolean isThreadOfPaho(Thread thread) {
        return thread.getName().startsWith(THREAD_NAME);
    }

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
        List<Thread> running = runningThreads();
        return running.stream().anyMatch(PahoWaits::isThreadOfPaho)
                ? Set.of()
                : running.stream().filter(PahoWaits::waitsForAnswer).collect(Collectors.toSet());
    }

    private static List<Thread> runningThreads() {
        // Some may start meanwhile.
        Thread[] threads = new Thread[Thread.activeCount() + 8];
        int count = Thread.enumerate(threads);
        return Arrays.asList(threads).subList(0, count);
    }

    private static boolean waitsForAnswer(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .limit(FRAMES)
                .anyMatch(call -> call.getClassName().equals("org.eclipse.paho.client.mqttv3.internal.Token")
                        && call.getMethodName().equals("waitForResponse"));
    }
}
