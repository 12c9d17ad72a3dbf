package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.SimulatedHub.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the watchdog writes down, when it bites, and what the health check makes of it. */
class HealthCheckTest {
    private static final Duration CHECK = seconds(900);
    private static final Duration TIMEOUT = seconds(7_200);

    private final ManualTime time = new ManualTime();
    private final Health health = new Health(time);

    private final Path folder;
    private HealthFile file;

    HealthCheckTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = new HealthFile(folder.resolve("health.json"));
    }

    @Test
    void module_is_healthy_while_it_is_connected_and_answered() {
        time.at(seconds(5), health::connected).at(seconds(6), health::answered);

        watchUntil(seconds(1_000));

        assertEquals(0, check(time.now()));
    }

    @Test
    void module_without_connection_is_unhealthy_after_two_minutes_until_it_is_back() {
        watchUntil(seconds(60));
        assertEquals(0, check(time.now()), "it has just started");

        watchUntil(seconds(200));
        assertEquals(1, check(time.now()));

        health.connected();
        health.answered();
        watchUntil(seconds(220));
        assertEquals(0, check(time.now()));
    }

    @Test
    void drop_is_not_forgiven_by_another() {
        health.connected();
        time.at(seconds(100), health::disconnected).at(seconds(190), health::disconnected);

        watchUntil(seconds(240));

        assertEquals(1, check(time.now()));
    }

    @Test
    void module_that_hears_nothing_though_it_is_connected_is_unhealthy() {
        health.connected();

        watchUntil(CHECK.plusSeconds(90));
        assertEquals(0, check(time.now()));

        watchUntil(CHECK.plusSeconds(150));
        assertEquals(1, check(time.now()));
    }

    @Test
    void watchdog_bites_when_a_check_is_overdue_for_too_long() throws InterruptedException {
        health.connected();
        time.at(seconds(60), health::answered);

        watchdog().run();

        assertEquals(seconds(60).plus(CHECK).plus(TIMEOUT), time.uptime());
    }

    @Test
    void any_answer_keeps_the_watchdog_quiet() {
        for (long moment = 0; moment < 100_000; moment += 8_000) {
            time.at(seconds(moment), health::answered);
        }

        watchUntil(seconds(100_000));

        assertEquals(seconds(100_000), time.uptime());
    }

    @Test
    void state_that_is_old_or_from_the_future_or_foreign_or_absent_is_unhealthy() throws IOException {
        assertEquals(1, check(time.now()));
        health.connected();
        health.answered();
        watchUntil(seconds(20));
        Instant now = time.now();
        assertEquals(0, check(now.plusSeconds(50)));
        assertEquals(1, check(now.plusSeconds(90)));
        assertEquals(1, check(now.minusSeconds(90)));

        Files.writeString(file.path(), "{\"healthy\":true}");
        assertEquals(1, check(now));
        Files.writeString(file.path(), "[");
        assertEquals(1, check(now));
        Files.delete(file.path());
        Files.createDirectory(file.path());
        assertEquals(1, check(now));
    }

    @Test
    void folder_that_cannot_be_written_does_not_stop_the_watch() {
        file = new HealthFile(folder.resolve("absent").resolve("health.json"));

        watchUntil(seconds(60));

        assertEquals(1, check(time.now()));
    }

    @Test
    void nothing_is_left_beside_the_file() throws IOException {
        watchUntil(seconds(60));

        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file.path()), files.toList());
        }
        assertTrue(file.read().has("engine"));
        assertFalse(file.read().path("written").asText().isEmpty());
    }

    private void watchUntil(Duration moment) {
        time.stopAt(moment);
        assertThrows(InterruptedException.class, watchdog()::run);
        time.goOn();
    }

    private Watchdog watchdog() {
        return new Watchdog(health, file, time, CHECK, TIMEOUT);
    }

    private int check(Instant now) {
        return HealthCheck.run(file, now);
    }
}
