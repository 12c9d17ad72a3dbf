package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.SimulatedHub.json;
import static io.github.edgemigrator.module.SimulatedHub.seconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.twin.ReportedPatch;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the module does when the twin, read back, does not hold what edgeHub accepted. */
class HealingTest {
    private final SimulatedHub world = new SimulatedHub();
    private final ManualTime time = world.time();
    private final FakeHub hub = world.hub();

    @Test
    void report_that_is_read_back_is_known_to_be_held() {
        time.at(seconds(5), () -> assertEquals("reported", state()));

        world.runFor(seconds(20));

        assertEquals("current", state());
        assertEquals(1, world.health().json().path("reportedVersion").asInt());
        assertEquals(
                "1970-01-01T00:00:00Z",
                world.health().json().path("lastSuccess").asText());
    }

    @Test
    void frozen_report_is_found_and_healed_by_deleting_all_of_it_once() {
        hub.cloud().put("lights", "on");
        time.at(seconds(60), () -> {
                    hub.poison("edgeAgent");
                    hub.announce(hub.desired(json("{'deployment': {'a': 1}}")));
                })
                .at(seconds(80), () -> assertEquals("frozen", state()));

        world.runFor(seconds(150));

        assertEquals("current", state());
        assertEquals("on", hub.cloud().remove("lights").asText());
        assertEquals(world.lastReport(), hub.cloud());
        assertEquals(5, hub.patches.size(), "the start, the report, what differs, the deletion, all of it");
    }

    @Test
    void frozen_report_that_cannot_be_healed_is_not_sent_hotly() {
        time.at(seconds(60), () -> {
            hub.poison("lights");
            hub.announce(hub.desired(json("{'deployment': {'a': 1}}")));
        });

        world.runFor(Duration.ofDays(1));

        assertEquals("frozen", state());
        assertTrue(hub.patches.size() < 110, hub.patches.size() + " patches in a day");
    }

    @Test
    void report_that_another_wrote_into_is_partial_until_it_is_healed() {
        hub.desired(json("{'deployment': {'a': 1}}"));
        time.at(seconds(30), () -> ((ObjectNode) hub.cloud().path("edgeAgent")).put("foreign", true));
        Duration found = seconds(46);
        time.at(found, () -> assertEquals("partial", state()));

        world.runFor(found.plusSeconds(30));

        assertEquals("current", state());
        assertEquals(world.lastReport(), hub.cloud());
    }

    @Test
    void properties_of_others_are_left_alone() {
        hub.cloud().put("lights", "on");

        world.runFor(seconds(60));

        assertEquals("on", hub.cloud().path("lights").asText());
        assertEquals(1, hub.patches.size());
    }

    @Test
    void report_whose_patch_would_be_too_large_is_given_room_first() {
        hub.desired(wide('a'));
        time.at(seconds(60), () -> hub.announce(hub.desired(wide('b'))));

        world.runFor(seconds(100));

        assertEquals(world.lastReport(), hub.cloud());
        hub.patches.forEach(patch -> assertTrue(ReportedPatch.fits(patch), "a patch is too large"));
    }

    @Test
    void quick_versions_with_large_patches_end_with_the_last_report() {
        hub.desired(wide('a'));
        time.at(seconds(1), () -> hub.announce(hub.desired(wide('b'))))
                .at(seconds(2), () -> hub.announce(hub.desired(wide('c'))));

        world.runFor(seconds(120));

        assertEquals(world.lastReport(), hub.cloud());
        hub.patches.forEach(patch -> assertTrue(ReportedPatch.fits(patch), "a patch is too large"));
    }

    @Test
    void reconnects_are_counted() {
        time.at(seconds(60), hub::lose).at(seconds(120), hub::lose);

        world.runFor(seconds(200));

        assertEquals(2, world.health().json().path("reconnects").asInt());
    }

    private String state() {
        return world.health().json().path("state").asText();
    }

    /** Names that fill more than half of a patch. */
    private static ObjectNode wide(char letter) {
        ObjectNode desired = json("{}");
        for (int i = 10; i < 30; i++) {
            desired.put(String.valueOf(letter).repeat(1_000) + i, 1);
        }
        return desired;
    }
}
