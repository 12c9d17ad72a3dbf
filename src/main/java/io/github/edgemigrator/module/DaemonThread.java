package io.github.edgemigrator.module;

import java.util.concurrent.Executor;

/** Threads for calls that may block for long, or for ever: one for each call, none keeps the process alive. */
final class DaemonThread {
    private DaemonThread() {}

    static Executor named(String name) {
        return call -> {
            Thread thread = new Thread(call, name);
            thread.setDaemon(true);
            thread.start();
        };
    }
}
