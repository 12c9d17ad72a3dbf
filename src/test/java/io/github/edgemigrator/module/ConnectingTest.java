package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.SimulatedHub.json;
import static io.github.edgemigrator.module.SimulatedHub.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the module keeps its connection, against a hub on paper and without any time passing. */
class ConnectingTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final SimulatedHub world = new SimulatedHub();
    private final ManualTime time = world.time();
    private final FakeHub hub = world.hub();

    @Test
    void connection_that_is_lost_is_replaced_by_another() {
        time.at(seconds(60), () -> {
            hub.desired(json("{'deployment': 'changed while away'}"));
            hub.refusedConnections = 3;
            hub.lose();
        });

        world.runFor(seconds(90));

        assertEquals(5, hub.count("connect"), "the first, three refused ones, the last");
        assertEquals(2, hub.count("subscribe"));
        assertEquals(2, hub.reportedVersion());
        assertEquals(0, hub.open, "none is left open after the end");
    }

    @Test
    void hub_that_is_down_for_a_long_time_is_tried_for_ever_but_not_hotly() {
        hub.refusedConnections = Integer.MAX_VALUE;

        world.runFor(DAY);

        long tries = hub.count("connect");
        assertTrue(tries > DAY.toSeconds() / 6, tries + " tries");
        assertTrue(tries < DAY.toSeconds() / 3, tries + " tries");
    }

    @Test
    void hub_that_is_down_for_a_long_time_is_told_of_once_and_so_is_its_return() {
        time.at(Duration.ofHours(1), () -> {
                    hub.refusedConnections = Integer.MAX_VALUE;
                    hub.lose();
                })
                .at(Duration.ofHours(23), () -> hub.refusedConnections = 0);

        List<String> states = logOf(() -> world.runFor(DAY))
                .lines()
                .filter(line -> line.contains(Supervisor.class.getSimpleName()))
                .map(line -> line.substring(line.indexOf(" - ") + 3))
                .toList();

        assertEquals(
                List.of(
                        "connected",
                        "not connected: lost by the test",
                        "not connected: refused by the test",
                        "connected",
                        "stopped"),
                states);
    }

    @Test
    void token_whose_time_is_over_is_no_trouble() {
        time.at(Duration.ofHours(1), () -> hub.lose(ConnectionLostException.routine("the token has expired")));

        String log = logOf(() -> world.runFor(Duration.ofHours(2)));

        assertEquals(2, hub.count("connect"));
        assertTrue(log.contains("INFO") && log.contains("connecting again: the token has expired"), log);
        assertFalse(log.contains("WARN"), log);
    }

    private static String logOf(Runnable action) {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            action.run();
        } finally {
            System.setErr(before);
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void connections_that_are_lost_at_once_are_not_made_hotly() {
        for (int get = 0; get < 10_000; get++) {
            hub.getFaults.add(FakeHub.Fault.CONNECTION_LOST);
        }

        world.runFor(Duration.ofHours(1));

        assertTrue(hub.count("connect") < 2500, hub.count("connect") + " connections");
    }

    @Test
    void connection_lost_after_it_held_for_a_while_is_replaced_at_once() {
        for (int loss = 1; loss <= 10; loss++) {
            time.at(seconds(10L * loss), hub::lose);
        }

        world.runFor(seconds(102));

        assertEquals(11, hub.count("connect"));
    }

    @Test
    void silent_get_is_asked_again() {
        hub.getFaults.add(FakeHub.Fault.SILENCE);

        world.runFor(seconds(40));

        assertEquals(1, hub.reportedVersion());
        assertEquals(1, hub.count("connect"));
    }

    @Test
    void gets_that_stay_silent_end_the_connection() {
        for (int ask = 0; ask < 4; ask++) {
            hub.getFaults.add(FakeHub.Fault.SILENCE);
        }

        world.runFor(seconds(130));

        assertEquals(2, hub.count("connect"));
        assertEquals(1, hub.reportedVersion());
    }

    @Test
    void patch_without_answer_ends_the_connection_and_is_made_good_by_the_next() {
        hub.patchFaults.add(FakeHub.Fault.SERVED_BUT_SILENT);

        world.runFor(seconds(100));

        assertEquals(2, hub.count("connect"));
        assertEquals(1, hub.reportedVersion());
    }

    @Test
    void error_that_nobody_can_handle_ends_the_worker() {
        time.at(seconds(60), () -> {
            throw new OutOfMemoryError("by the test");
        });

        assertThrows(OutOfMemoryError.class, () -> world.runFor(DAY));
    }

    @Test
    void report_that_was_taken_but_not_answered_is_not_sent_again() {
        hub.patchFaults.add(FakeHub.Fault.SERVED_BUT_SILENT);

        world.runFor(Duration.ofMinutes(5));

        assertEquals(1, hub.patches.size());
        assertEquals(1, hub.reportedVersion());
    }

    @Test
    void report_that_was_lost_with_its_connection_is_sent_again_when_the_twin_can_show_that_it_was() {
        hub.patchFaults.add(FakeHub.Fault.CONNECTION_LOST);
        time.at(HubReportState.SETTLING.minusSeconds(1), () -> assertEquals(1, hub.patches.size()));

        world.runFor(HubReportState.SETTLING.plusSeconds(10));

        assertEquals(2, hub.patches.size());
        assertEquals(1, hub.reportedVersion());
    }

    @Test
    void report_of_a_newer_version_does_not_wait_until_the_twin_shows_what_became_of_the_last() {
        hub.patchFaults.add(FakeHub.Fault.CONNECTION_LOST);
        time.at(seconds(4), () -> hub.announce(hub.desired(json("{'deployment': 'new'}"))))
                .at(seconds(5), () -> assertEquals(2, hub.patches.size()));

        world.runFor(seconds(30));

        assertEquals(2, hub.reportedVersion());
    }
}
