package io.github.edgemigrator.cli;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Shows a bar in the last line of a terminal while a long task lasts; nothing of a short one. */
final class Progress {
    private static final long UNTOLD = Duration.ofSeconds(1).toNanos();
    private static final long INTERVAL = Duration.ofMillis(100).toNanos();
    private static final int BAR = 20;
    private static final int SHORTEST_NAME = 10;
    private static final String CLEAR = "\r\u001B[K";

    private final int steps;
    private final int width;
    private final Consumer<String> terminal;
    private final LongSupplier nanoseconds;
    private long due;
    private int done;
    private boolean shown;

    /**
     * @param steps how many there are
     * @param width how many characters a line of the terminal has
     * @param terminal writes to it
     * @param nanoseconds a clock
     */
    Progress(int steps, int width, Consumer<String> terminal, LongSupplier nanoseconds) {
        this.steps = steps;
        this.width = width;
        this.terminal = terminal;
        this.nanoseconds = nanoseconds;
        this.due = nanoseconds.getAsLong() + UNTOLD;
    }

    /** Begins a step. */
    void step(String name) {
        long now = nanoseconds.getAsLong();
        if (now - due >= 0) {
            terminal.accept(CLEAR + line(name));
            due = now + INTERVAL;
            shown = true;
        }
        done++;
    }

    /** Not wider than the terminal: of a line that wraps, only the end could be cleared. */
    private String line(String name) {
        int full = BAR * done / steps;
        String bar = "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + (done + 1) + " of " + steps + ": ";
        int room = Math.max(width - bar.length() - 1, SHORTEST_NAME);
        return bar + (name.length() > room ? "…" + name.substring(name.length() - room + 1) : name);
    }

    /** Takes away what was shown. */
    void end() {
        if (shown) {
            terminal.accept(CLEAR);
        }
    }
}
