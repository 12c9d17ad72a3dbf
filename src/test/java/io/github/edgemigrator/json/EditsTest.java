package io.github.edgemigrator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final JsonNode TWO = IntNode.valueOf(2);

    @Test
    void a_value_is_set_where_it_stands() {
        assertEquals("{\"a\":1,\"b\":2,\"c\":3}", after("{'a':1,'b':0,'c':3}", new Edit.Put(JsonPath.of("b"), TWO)));
    }

    @Test
    void objects_on_the_way_are_made() {
        assertEquals("{\"a\":{\"b\":{\"c\":2}}}", after("{}", new Edit.Put(JsonPath.of("a", "b", "c"), TWO)));
    }

    @Test
    void what_is_no_object_gives_way_to_one() {
        assertEquals("{\"a\":{\"b\":2}}", after("{'a':null}", new Edit.Put(JsonPath.of("a", "b"), TWO)));
    }

    @Test
    void an_element_is_added_to_an_array_or_begins_one() {
        assertEquals("{\"a\":[1,2]}", after("{'a':[1]}", new Edit.Append(JsonPath.of("a"), TWO)));
        assertEquals("{\"a\":[2]}", after("{}", new Edit.Append(JsonPath.of("a"), TWO)));
    }

    @Test
    void a_removed_element_leaves_the_numbers_of_the_others() {
        JsonPath list = JsonPath.of("a");

        assertEquals(
                "{\"a\":[2,3]}",
                after("{'a':[0,1,3]}", new Edit.Remove(list.child(0)), new Edit.Put(list.child(1), TWO)));
    }

    @Test
    void an_array_that_lost_all_its_elements_goes_with_them() {
        assertEquals(
                "{\"b\":[]}",
                after("{'a':[1],'b':[]}", new Edit.Remove(JsonPath.of("a").child(0))));
    }

    @Test
    void an_array_that_gets_one_where_it_lost_one_stays() {
        JsonPath list = JsonPath.of("a");

        assertEquals("{\"a\":[2]}", after("{'a':[1]}", new Edit.Remove(list.child(0)), new Edit.Append(list, TWO)));
    }

    @Test
    void a_renamed_member_keeps_its_place() {
        assertEquals(
                "{\"a\":1,\"new\":2,\"c\":3}", after("{'a':1,'b':2,'c':3}", new Edit.Rename(JsonPath.of("b"), "new")));
    }

    @Test
    void an_object_and_a_member_of_it_are_renamed_by_their_paths_before() {
        assertEquals(
                "{\"new\":{\"b\":{\"newest\":1}}}",
                after(
                        "{'a':{'b':{'c':1}}}",
                        new Edit.Rename(JsonPath.of("a"), "new"),
                        new Edit.Rename(JsonPath.of("a", "b", "c"), "newest")));
    }

    @Test
    void nothing_is_renamed_in_what_is_not_there() {
        assertEquals(
                "{\"b\":2}",
                after(
                        "{'a':{'c':1},'b':2}",
                        new Edit.Rename(JsonPath.of("a", "c"), "d"),
                        new Edit.Remove(JsonPath.of("a"))));
    }

    @Test
    void edits_are_made_one_after_the_other() {
        assertEquals(
                "{\"new\":{\"b\":2}}",
                after(
                        "{'a':{'b':1}}",
                        new Edit.Rename(JsonPath.of("a"), "new"),
                        new Edit.Put(JsonPath.of("new", "b"), TWO)));
    }

    @Test
    void the_tree_before_is_left_alone() {
        ObjectNode before = RuntimeJson.of("{'a':{'b':1},'c':{'d':1}}");

        JsonNode after = Edits.apply(before, List.of(new Edit.Put(JsonPath.of("a", "b"), TWO)));

        assertEquals(RuntimeJson.of("{'a':{'b':1},'c':{'d':1}}"), before);
        assertSame(before.get("c"), after.get("c"));
    }

    @Test
    void without_gaps_there_is_nothing_to_close() {
        ObjectNode tree = RuntimeJson.of("{'a':[1,{'b':[]}]}");

        assertSame(tree, Edits.closeGaps(tree));
    }

    @Test
    void the_root_can_be_replaced_but_not_removed() {
        assertEquals("2", after("{}", new Edit.Put(JsonPath.ROOT, TWO)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Edits.apply(RuntimeJson.of("{}"), List.of(new Edit.Remove(JsonPath.ROOT))));
    }

    private static String after(String tree, Edit... edits) {
        return Edits.closeGaps(Edits.apply(RuntimeJson.of(tree), List.of(edits)))
                .toString();
    }
}
