package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedLinesTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");

    /** What edgeAgent finds in a line. */
    private static final Pattern FORM = Pattern.compile("<(?<severity>[0-7])> (?<time>\\S+ \\S+ \\S+) (?<text>.*)");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream target = new PrintStream(bytes, true, Charset.defaultCharset());
    private final PrintStream lines = new TimedLines(target, () -> NOON);

    private String written() {
        return bytes.toString(Charset.defaultCharset());
    }

    @Test
    void a_line_begins_with_severity_and_time() {
        lines.println("INFO connected");

        assertEquals("<6> 2026-01-31 12:00:00.000 +00:00 INFO connected" + System.lineSeparator(), written());
    }

    @ParameterizedTest
    @CsvSource({"ERROR, 3", "WARN, 4", "INFO, 6", "DEBUG, 7", "TRACE, 7", "Picked, 6"})
    void the_first_word_of_a_line_decides_its_severity(String word, String severity) {
        lines.println(word + " up");

        Matcher read = FORM.matcher(written().strip());
        assertTrue(read.matches(), written());
        assertEquals(severity, read.group("severity"));
        assertEquals(word + " up", read.group("text"));
    }

    @Test
    void log_tools_read_the_time() {
        lines.println("INFO connected");

        Matcher read = FORM.matcher(written().strip());
        assertTrue(read.matches(), written());
        DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx");
        assertEquals(NOON, OffsetDateTime.parse(read.group("time"), form).toInstant());
    }

    @Test
    void lines_of_a_stack_trace_are_written_unchanged() {
        lines.println((Object) "java.lang.IllegalStateException: broken");

        assertEquals("java.lang.IllegalStateException: broken" + System.lineSeparator(), written());
    }
}
