package io.github.edgemigrator.runtime.twins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.journal.Journal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of patches behind the 204, and what a module sees of its twin. */
class TwinStoreTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final Journal journal = new Journal();
    private final TwinStore twin = new TwinStore(journal, NEVER, TwinRules.EDGE_HUB);
    private final List<ObjectNode> notifications = new ArrayList<>();

    TwinStoreTest() {
        twin.notifying(notifications::add);
    }

    @Test
    void patches_of_one_window_reach_iot_hub_as_one() {
        accept("{'a': 1, 'b': {'c': 1}}");
        accept("{'a': 2, 'b': {'d': 1}}");
        assertEquals("{\"$version\":1}", twin.reported().toString());
        assertEquals("{\"$version\":1}", twin.read().get("reported").toString(), "a get shows the hub's section");

        twin.settle();

        assertEquals(
                "{\"a\":2,\"b\":{\"c\":1,\"d\":1},\"$version\":2}",
                twin.reported().toString());
    }

    @Test
    void a_deletion_is_lost_when_its_key_is_written_again_in_the_same_window() {
        settled("{'a': {'old': 1}}");
        accept("{'a': null}");
        accept("{'a': {'new': 1}}");
        twin.settle();
        assertEquals(RuntimeJson.of("{'old': 1, 'new': 1}"), twin.reported().get("a"));
    }

    @Test
    void an_explicit_null_for_each_stale_key_is_not_lost() {
        settled("{'a': {'old': 1}}");
        accept("{'a': {'old': null, 'new': 1}}");
        accept("{'a': {'new': 2}}");
        twin.settle();
        assertEquals(RuntimeJson.of("{'new': 2}"), twin.reported().get("a"));
    }

    @Test
    void an_empty_object_clears_nothing() {
        settled("{'a': {'b': 1}}");
        settled("{'a': {}}");
        assertEquals(RuntimeJson.of("{'b': 1}"), twin.reported().get("a"));
    }

    @Test
    void a_patch_of_more_than_32768_bytes_is_refused_and_recorded() {
        ObjectNode patch = pieces("a", 8, 4084);
        assertTrue(TwinSize.ofCompactJson(patch) <= TwinSize.LIMIT);
        assertEquals(204, twin.accept(patch.toString()));
        patch.put("one-more", "x".repeat(TwinSize.LIMIT - TwinSize.ofCompactJson(patch)));
        assertEquals(400, twin.accept(patch.toString()));
        assertEquals(1, journal.refusals().size());
    }

    @Test
    void what_is_no_object_is_an_internal_error() {
        assertEquals(500, twin.accept("[1]"));
        assertEquals(500, twin.accept("{"));
        assertEquals(500, twin.accept("{'a': 9223372036854775808}".replace('\'', '"')));
        assertEquals(3, journal.refusals().size());
    }

    @Test
    void a_merged_document_too_large_for_iot_hub_poisons_all_that_follows() {
        settled(pieces("a", 7, 4000).toString());
        accept(pieces("b", 2, 4000).toString());
        twin.settle();
        assertTrue(twin.poison().isPresent());

        settled("{'small': 1}");
        assertFalse(twin.reported().has("small"), "the hub's copy is frozen");
        assertEquals(2, journal.refusals().size());

        settled("{'b0': null, 'b1': null}");
        assertTrue(twin.reported().has("small"), "a patch that makes the pending one legal heals it");
        assertFalse(twin.reported().has("b0"));
        assertTrue(twin.poison().isEmpty());
    }

    @Test
    void desired_changes_are_notified_as_they_were_written() {
        assertEquals(2, twin.replaceDesired(RuntimeJson.of("{'a': {'b': 1, 'c': 2}}")));
        assertEquals(3, twin.patchDesired(RuntimeJson.of("{'a': {'b': null}}")));
        assertEquals(
                "[{\"a\":{\"b\":1,\"c\":2},\"$version\":2}, {\"a\":{\"b\":null},\"$version\":3}]",
                notifications.toString());
        assertEquals(
                "{\"a\":{\"c\":2},\"$version\":3}", twin.read().get("desired").toString());
    }

    @Test
    void desired_properties_that_iot_hub_would_refuse_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> twin.patchDesired(RuntimeJson.of("{'$edgeAgent': {}}")));
        assertThrows(IllegalArgumentException.class, () -> twin.patchDesired(pieces("a", 1, 4097)));
        assertThrows(IllegalArgumentException.class, () -> twin.replaceDesired(pieces("a", 9, 4000)));
        assertEquals("{\"$version\":1}", twin.desired().toString());
        assertEquals(List.of(), notifications);
    }

    @Test
    void offline_without_a_copy_the_twin_is_empty_and_has_no_version() {
        twin.goOffline();
        twin.patchDesired(RuntimeJson.of("{'a': 1}"));
        assertEquals("{\"desired\":{},\"reported\":{}}", twin.read().toString());
        assertEquals(List.of(), notifications);
    }

    @Test
    void offline_the_copy_is_shown_and_a_return_sends_the_difference_and_the_pending_patch() {
        twin.patchDesired(RuntimeJson.of("{'a': 1, 'b': 1}"));
        twin.read();
        notifications.clear();
        twin.goOffline();
        twin.patchDesired(RuntimeJson.of("{'a': null}"));
        twin.patchDesired(RuntimeJson.of("{'c': 1}"));
        accept("{'r': 1}");
        twin.settle();
        assertEquals(
                "{\"desired\":{\"a\":1,\"b\":1,\"$version\":2},\"reported\":{\"$version\":1,\"r\":1}}",
                twin.read().toString());

        twin.goOnline();

        assertEquals("[{\"a\":null,\"c\":1,\"$version\":4}]", notifications.toString());
        assertTrue(twin.reported().has("r"));
    }

    @Test
    void a_patch_before_any_get_is_kept() {
        twin.goOffline();
        accept("{'a': 1}");

        assertEquals("{\"desired\":{},\"reported\":{\"a\":1}}", twin.read().toString());

        twin.goOnline();
        assertEquals(1, twin.reported().path("a").asInt());
        assertEquals(List.of(), notifications);
        assertEquals(1, twin.read().at("/desired/$version").asInt());
    }

    @Test
    void an_array_that_an_old_hub_takes_poisons_the_pending_patch() {
        TwinStore old = new TwinStore(journal, NEVER, TwinRules.EDGE_HUB_1_0_10);
        assertEquals(204, old.accept("{\"a\": [null]}"));
        old.settle();
        assertTrue(old.poison().isPresent());
    }

    @Test
    void dates_and_fractions_are_rewritten_on_the_way_through_edge_hub() {
        twin.patchDesired(RuntimeJson.of("{'a': '2020-01-01T00:00:00+02:00', 'b': 0.1234567890123456789}"));
        settled("{'r': '2020-01-01T00:00:00.000Z', 's': '/Date(1198908717056)/', 't': '2020-01-01T00:00:00+0200'}");

        assertEquals(
                "{\"a\":\"2019-12-31T22:00:00+00:00\",\"b\":0.12345678901234568,\"$version\":2}",
                twin.read().get("desired").toString());
        assertEquals(twin.read().get("desired"), notifications.get(0));
        assertTrue(twin.desired().toString().contains("+02:00"), "IoT Hub keeps what was written");
        assertEquals(
                "{\"r\":\"2020-01-01T00:00:00Z\",\"s\":\"2007-12-29T06:11:57.056Z\","
                        + "\"t\":\"2019-12-31T22:00:00+00:00\",\"$version\":2}",
                twin.reported().toString());
    }

    @Test
    void the_size_is_that_of_what_edge_hub_writes() {
        ObjectNode patch = pieces("a", 7, 4000);
        for (int i = 0; i < 260; i++) {
            patch.put("n" + i, 1e5);
        }
        String text = patch.toString().replace("100000.0", "1e5");
        assertEquals(204, twin.accept(text));
        assertEquals(400, twin.accept(text.replace("1e5", "1e14")));
    }

    private void settled(String patch) {
        accept(patch);
        twin.settle();
    }

    private void accept(String patch) {
        assertEquals(204, twin.accept(patch.replace('\'', '"')));
    }

    private static ObjectNode pieces(String prefix, int count, int bytes) {
        ObjectNode pieces = RuntimeJson.object();
        for (int i = 0; i < count; i++) {
            pieces.put(prefix + i, "x".repeat(bytes));
        }
        return pieces;
    }
}
