package io.github.edgemigrator.module;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines in the form that the log tools of IoT Edge filter by level and time, such as {@code <6> 2026-01-31
 * 12:00:00.000 +00:00 INFO connected}: a severity of syslog, the time, and the text. The lines of a stack trace, which
 * follow its first line, are written unchanged.
 *
 * <p>edgeAgent reads the form with {@code LogMessageParser}; a line without a severity counts as 6 there, and here.
 */
final class TimedLines extends PrintStream {
    private static final int DIGITS_OF_SECONDS = 3;
    private static final int INFORMATIONAL = 6;

    /** The severities of syslog by the words that slf4j-simple begins a line with. */
    private static final Map<String, Integer> SEVERITIES =
            Map.of("ERROR", 3, "WARN", 4, "INFO", INFORMATIONAL, "DEBUG", 7, "TRACE", 7);

    private static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(DIGITS_OF_SECONDS).toFormatter(Locale.ROOT);

    private final Supplier<Instant> clock;

    TimedLines(PrintStream target, Supplier<Instant> clock) {
        super(target, true, Charset.defaultCharset());
        this.clock = clock;
    }

    @Override
    public void println(@Nullable String line) {
        super.println("<" + severity(String.valueOf(line)) + "> " + time() + " " + line);
    }

    private static int severity(String line) {
        int end = line.indexOf(' ');
        return SEVERITIES.getOrDefault(end < 0 ? line : line.substring(0, end), INFORMATIONAL);
    }

    /** UTC as {@code yyyy-MM-dd HH:mm:ss.fff zzz}. */
    private String time() {
        return TIME.format(clock.get()).replace('T', ' ').replace("Z", " +00:00");
    }
}
