package io.github.edgemigrator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private long now;
    private final List<String> shown = new ArrayList<>();
    private final Progress progress = new Progress(3, shown::add, () -> now);

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

        assertEquals(List.of("\r\u001B[K2 of 3: b", "\r\u001B[K"), shown);
    }
}
