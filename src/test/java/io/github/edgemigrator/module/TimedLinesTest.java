package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimedLinesTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream target = new PrintStream(bytes, true, Charset.defaultCharset());
    private final PrintStream lines = new TimedLines(target, () -> Instant.parse("2026-01-31T12:00:00Z"));

    private String written() {
        return bytes.toString(Charset.defaultCharset());
    }

    @Test
    void a_line_begins_with_the_time_to_the_millisecond() {
        lines.println("INFO connected");

        assertEquals("2026-01-31T12:00:00.000Z INFO connected" + System.lineSeparator(), written());
    }

    @Test
    void what_follows_in_other_ways_has_no_time() {
        // As the lines of a stack trace are written.
        lines.println((Object) "java.lang.IllegalStateException: broken");

        assertEquals("java.lang.IllegalStateException: broken" + System.lineSeparator(), written());
    }
}
