package io.github.edgemigrator.module;

import java.util.Arrays;
import java.util.List;

/** The threads of the process, those of the SDK among them. */
final class RunningThreads {
    /** With what the names of all threads of Paho begin. */
    private static final String OF_PAHO = "MQTT ";

    private RunningThreads() {}

    static boolean isOfPaho(Thread thread) {
        return thread.getName().startsWith(OF_PAHO);
    }

    static List<Thread> all() {
        // Some may start meanwhile.
        Thread[] threads = new Thread[Thread.activeCount() + 8];
        int count = Thread.enumerate(threads);
        return Arrays.asList(threads).subList(0, count);
    }
}
