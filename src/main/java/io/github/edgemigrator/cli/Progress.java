package io.github.edgemigrator.cli;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Shows in the last line of a terminal how far a long task is; nothing of a short one. */
final class Progress {
    private static final long UNTOLD = Duration.ofSeconds(1).toNanos();
    private static final long INTERVAL = Duration.ofMillis(100).toNanos();
    private static final int LONGEST_NAME = 50;
    private static final String CLEAR = "\r\u001B[K";

    private final int steps;
    private final Consumer<String> terminal;
    private final LongSupplier nanoseconds;
    private long due;
    private int done;
    private boolean shown;

    /**
     * @param steps how many there are
     * @param terminal writes to it
     * @param nanoseconds a clock
     */
    Progress(int steps, Consumer<String> terminal, LongSupplier nanoseconds) {
        this.steps = steps;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
        this.due = nanoseconds.getAsLong() + UNTOLD;
    }

    /** Begins a step. */
    void step(String name) {
        done++;
        long now = nanoseconds.getAsLong();
        if (now - due >= 0) {
            String end = name.length() > LONGEST_NAME ? "…" + name.substring(name.length() - LONGEST_NAME + 1) : name;
            terminal.accept(CLEAR + done + " of " + steps + ": " + end);
            due = now + INTERVAL;
            shown = true;
        }
    }

    /** Takes away what was shown. */
    void end() {
        if (shown) {
            terminal.accept(CLEAR);
        }
    }
}
