package io.github.edgemigrator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private long now;
    private final List<String> shown = new ArrayList<>();
    private final Progress progress = new Progress(3, 50, shown::add, () -> now);

    @Test
    void a_short_task_shows_nothing() {
        progress.step("a");
        progress.step("b");
        progress.end();

        assertEquals(List.of(), shown);
    }

    @Test
    void a_long_task_shows_how_far_it_is_and_clears_the_line() {
        progress.step("a");
        now += TimeUnit.SECONDS.toNanos(2);
        progress.step("b");
        progress.step("too soon");
        progress.end();

        assertEquals(List.of("\r\u001B[K[######              ] 2 of 3: b", "\r\u001B[K"), shown);
    }

    @Test
    void the_line_fits_into_the_terminal() {
        now += TimeUnit.SECONDS.toNanos(2);
        progress.step("deployments/of/a/long/way/line.json");

        String line = shown.get(0).substring("\r\u001B[K".length());
        assertTrue(line.endsWith("line.json"), line);
        assertEquals(49, line.length());
    }
}
