package io.github.edgemigrator.module;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Wakes Paho when it sleeps for nothing. To connect, it starts three threads one after the other and waits for each by
 * looking, sleeping for 100 ms, and looking again; a thread takes far less than that to start, but never none. An
 * interrupt ends such a sleep, and makes Paho look at once ({@code CommsReceiver.start}, {@code CommsSender.start} and
 * {@code CommsCallback.start} of Paho 1.2.5). A start of the module is shorter by a quarter for it.
 */
final class PahoSleeps {
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(2);

    /** Paho waits for ever for a thread that ended before it looked: a server may close the connection at once. */
    private static final int MOST = 50;

    /** What Paho calls the thread that connects, with the client's ID behind it. */
    private static final String CONNECTING = "MQTT Con: ";

    private PahoSleeps() {}

    /**
     * Wakes whoever sleeps so, until a condition holds.
     *
     * @return how many sleeps were ended
     */
    static int endUntil(BooleanSupplier connected) {
        int ended = 0;
        while (ended < MOST && !connected.getAsBoolean()) {
            List<Thread> sleeping = RunningThreads.all().stream()
                    .filter(PahoSleeps::waitsForThread)
                    .toList();
            sleeping.forEach(Thread::interrupt);
            ended += sleeping.size();
            LockSupport.parkNanos(LOOK_INTERVAL.toNanos());
        }
        return ended;
    }

    /** Anything else that the thread does, such as the TLS handshake, no interrupt may disturb. */
    private static boolean waitsForThread(Thread thread) {
        if (!thread.getName().startsWith(CONNECTING) || thread.getState() != Thread.State.TIMED_WAITING) {
            return false;
        }
        StackTraceElement[] calls = thread.getStackTrace();
        return calls.length > 1
                && calls[0].getMethodName().equals("sleep")
                && calls[1].getMethodName().equals("start")
                && calls[1].getClassName().startsWith("org.eclipse.paho.client.mqttv3.internal.Comms");
    }
}
