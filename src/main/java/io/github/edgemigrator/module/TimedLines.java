package io.github.edgemigrator.module;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines with the time before each, {@code 2026-01-31T12:00:00.000Z INFO connected}; of a stack trace, which
 * follows its line, no time.
 *
 * <p>slf4j-simple can write the time too, with the JDK's classes for calendars and languages: a hundred of them, which
 * took 25 ms of a start.
 */
final class TimedLines extends PrintStream {
    private static final int DIGITS_OF_SECONDS = 3;

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(DIGITS_OF_SECONDS).toFormatter(Locale.ROOT);

    private final Supplier<Instant> clock;

    TimedLines(PrintStream target, Supplier<Instant> clock) {
        super(target, true, Charset.defaultCharset());
        this.clock = clock;
    }

    @Override
    public void println(@Nullable String line) {
        super.println(TIME.format(clock.get()) + " " + line);
    }
}
