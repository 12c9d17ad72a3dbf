package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.SimulatedHub.json;
import static io.github.edgemigrator.module.SimulatedHub.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The module's logic, from the supervisor down, against a hub on paper and without any time passing. */
class ReportingTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final SimulatedHub world = new SimulatedHub();
    private final ManualTime time = world.time();
    private final FakeHub hub = world.hub();

    @Test
    void start_subscribes_then_gets_then_reports() {
        hub.desired(json("{'deployment': {'a': 1}}"));

        world.runFor(Duration.ofSeconds(9));

        assertEquals("[connect, subscribe, get, patch, close]", hub.log.toString());
        assertEquals(2, hub.reportedVersion());
    }

    @Test
    void notification_of_what_is_known_already_is_no_hurry() {
        time.at(seconds(60), () -> hub.announce(1)).at(seconds(61), () -> hub.announce(0));

        world.runFor(seconds(74));

        assertEquals(3, hub.count("get"), "the start, the reading back, and another look after 45 s");
    }

    @Test
    void notification_without_version_leads_to_get() {
        time.at(seconds(60), hub::announceWithoutVersion);

        world.runFor(seconds(61));

        assertEquals(4, hub.count("get"), "the start, the reading back, another look after 45 s, and this one");
    }

    @Test
    void burst_of_versions_is_reported_once_at_the_newest() {
        time.at(seconds(60), () -> {
            for (int change = 0; change < 20; change++) {
                hub.desired(json("{'deployment': {'change': " + change + "}}"));
                hub.announce(change + 2);
            }
        });

        world.runFor(seconds(70));

        assertEquals(2, hub.patches.size(), "the start and the burst");
        assertEquals(21, hub.reportedVersion());
    }

    /** Looks come after 15 s, and then after twice as long each. */
    @Test
    void lost_notification_is_made_good_within_twice_the_time_that_the_twin_was_quiet() {
        time.at(seconds(60), () -> hub.desired(json("{'deployment': 'new'}")));

        world.runFor(seconds(120));

        assertEquals(2, hub.reportedVersion());
    }

    @Test
    void twin_that_is_long_quiet_is_looked_at_now_and_then() {
        time.at(Duration.ofHours(12), () -> hub.desired(json("{'deployment': 'new'}")));

        world.runFor(Duration.ofHours(12).plus(SimulatedHub.CHECK).plusMinutes(1));

        assertEquals(2, hub.reportedVersion());
        assertTrue(hub.count("get") < 60, hub.count("get") + " gets");
    }

    /** As when the module was deleted in IoT Hub and made again. */
    @Test
    void versions_that_begin_anew_are_followed() {
        hub.desiredVersion(500);
        time.at(Duration.ofHours(2), () -> {
                    hub.cloud().removeAll();
                    hub.desiredVersion(1);
                    hub.announce(hub.desired(json("{'deployment': 'first of another twin'}")));
                })
                .at(Duration.ofHours(2).plusSeconds(25), () -> assertEquals(2, hub.reportedVersion()))
                .at(Duration.ofHours(3), () -> hub.announce(hub.desired(json("{'deployment': 'second'}"))));

        world.runFor(Duration.ofHours(3).plusSeconds(20));

        assertEquals(world.lastReport(), hub.cloud());
    }

    @Test
    void version_that_is_announced_twice_with_other_content_is_reported_with_that() {
        time.at(Duration.ofHours(2), () -> {
            hub.desiredVersion(hub.desired(json("{'deployment': 'other'}")) - 1);
            hub.announce(1);
        });

        world.runFor(Duration.ofHours(2).plusSeconds(30));

        assertEquals(world.lastReport(), hub.cloud());
    }

    @Test
    void versions_that_are_announced_again_and_again_are_not_looked_for_hotly() {
        for (int second = 0; second < 3_600; second++) {
            time.at(seconds(second), () -> hub.announce(1));
        }

        world.runFor(Duration.ofHours(1));

        assertTrue(hub.count("get") < 250, hub.count("get") + " gets");
    }

    @Test
    void nothing_is_sent_while_nothing_changes() {
        world.runFor(DAY);

        assertEquals(1, hub.patches.size());
        assertEquals(1, hub.count("connect"));
    }

    @Test
    void report_that_the_hub_holds_already_is_not_sent_again() {
        hub.cloud().setAll(SimulatedHub.echo(hub.desired()));

        world.runFor(DAY);

        assertEquals(0, hub.patches.size());
    }

    @Test
    void twin_without_version_changes_nothing_until_it_is_known() {
        hub.withoutDesiredVersion();
        time.at(Duration.ofMinutes(30), () -> hub.desiredVersion(7));

        time.at(Duration.ofMinutes(29), () -> assertEquals(0, hub.patches.size()));

        world.runFor(Duration.ofMinutes(32));

        assertEquals(7, hub.reportedVersion());
    }

    @Test
    void refused_get_is_tried_again() {
        hub.getStatuses.add(500);
        hub.getStatuses.add(429);

        world.runFor(seconds(20));

        assertEquals(1, hub.reportedVersion());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void patch_that_was_not_taken_is_tried_again(int status) {
        hub.patchStatuses.add(status);
        hub.patchStatuses.add(status);

        world.runFor(seconds(20));

        assertEquals(1, hub.reportedVersion());
        assertEquals(1, hub.count("connect"));
    }

    @Test
    void patch_refused_for_good_is_not_repeated_hotly_and_the_next_version_goes_on() {
        for (int refusal = 0; refusal < 50; refusal++) {
            hub.patchStatuses.add(400);
        }
        time.at(Duration.ofMinutes(14), () -> assertTrue(hub.patches.size() < 8, hub.patches.size() + " patches"))
                .at(Duration.ofMinutes(20), () -> {
                    hub.patchStatuses.clear();
                    hub.desired(json("{'deployment': 'better'}"));
                    hub.announce(2);
                });

        world.runFor(Duration.ofMinutes(21));

        assertEquals(2, hub.reportedVersion());
    }

    @Test
    void patch_that_was_refused_for_good_only_once_is_taken_soon() {
        hub.patchStatuses.add(400);

        world.runFor(seconds(30));

        assertEquals(1, hub.reportedVersion());
    }

    @Test
    void announcement_that_the_get_does_not_show_yet_is_looked_for_soon() {
        time.at(seconds(60), () -> hub.announce(2)).at(seconds(62), () -> hub.desired(json("{'deployment': 'late'}")));

        world.runFor(seconds(75));

        assertEquals(2, hub.reportedVersion());
    }

    @Test
    void announcement_that_never_shows_is_not_looked_for_hotly() {
        time.at(seconds(60), () -> hub.announce(100));

        world.runFor(Duration.ofHours(1));

        assertTrue(hub.count("get") < 100, hub.count("get") + " gets");
    }

    @Test
    void report_spoiled_behind_the_modules_back_is_healed() {
        hub.desired(json("{'deployment': {'a': {'b': 1}}}"));
        time.at(Duration.ofMinutes(2), () -> ((ObjectNode) hub.cloud().path("edgeAgent")).put("foreign", true));

        world.runFor(SimulatedHub.CHECK.plusMinutes(2));

        assertFalse(hub.cloud().path("edgeAgent").has("foreign"));
    }

    @Test
    void broken_conversion_is_reported_as_failed_and_the_module_goes_on() {
        hub.desired(json("{'break': true}"));
        time.at(
                        seconds(20),
                        () -> assertEquals(
                                "failed", hub.cloud().at("/migration/status").asText()))
                .at(seconds(60), () -> {
                    hub.desired(json("{'deployment': 'whole'}"));
                    hub.announce(3);
                });

        world.runFor(seconds(70));

        assertEquals("converted", hub.cloud().at("/migration/status").asText());
        assertEquals(3, hub.reportedVersion());
    }
}
