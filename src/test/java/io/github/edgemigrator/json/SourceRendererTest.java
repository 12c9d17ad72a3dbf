package io.github.edgemigrator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A changed text differs from the text it was where it changed, and nowhere else. */
class SourceRendererTest {
    private static final Edit PUT_NEW = new Edit.Put(JsonPath.of("a", "new"), RuntimeJson.of("{'x':{'y':1},'z':[]}"));

    @Test
    void new_members_are_laid_out_as_their_neighbours() {
        assertEquals("""
                {
                  "a": {
                    "b": 1,
                    "new": {
                      "x": {
                        "y": 1
                      },
                      "z": []
                    }
                  },
                  "c": [1, 2]
                }
                """, changed("""
                        {
                          "a": {
                            "b": 1
                          },
                          "c": [1, 2]
                        }
                        """, PUT_NEW));
    }

    @Test
    void tabs_stay_tabs() {
        assertEquals(
                "{\n\t\"a\": {\n\t\t\"b\": 1,\n\t\t\"new\": {\n\t\t\t\"x\": {\n\t\t\t\t\"y\": 1\n\t\t\t},\n\t\t\t\"z\": []\n\t\t}\n\t}\n}",
                changed("{\n\t\"a\": {\n\t\t\"b\": 1\n\t}\n}", PUT_NEW));
    }

    @Test
    void line_ends_of_windows_stay() {
        assertEquals(
                "{\r\n  \"a\": {\r\n    \"b\": 1,\r\n    \"new\": {\r\n      \"x\": {\r\n        \"y\": 1\r\n      },\r\n      \"z\": []\r\n    }\r\n  }\r\n}\r\n",
                changed("{\r\n  \"a\": {\r\n    \"b\": 1\r\n  }\r\n}\r\n", PUT_NEW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":{\"b\":1}}         | {\"a\":{\"b\":1,\"new\":{\"x\":{\"y\":1},\"z\":[]}}}",
                "{\"a\": {\"b\": 1}}       | {\"a\": {\"b\": 1, \"new\": {\"x\": {\"y\": 1}, \"z\": []}}}",
                "{\"a\":{}}               | {\"a\":{\"new\":{\"x\":{\"y\":1},\"z\":[]}}}",
                "{\"a\":null}             | {\"a\":{\"new\":{\"x\":{\"y\":1},\"z\":[]}}}",
            })
    void one_line_stays_one_line(String text, String expected) {
        assertEquals(expected, changed(text, PUT_NEW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a | {  \"b\":  [ 1 , 2 ]}",
                "b | {  \"a\": 1}",
            })
    void a_member_goes_with_its_comma(String name, String expected) {
        assertEquals(expected, changed("{  \"a\": 1,\"b\":  [ 1 , 2 ]}", new Edit.Remove(JsonPath.of(name))));
    }

    @Test
    void what_is_left_of_lines_keeps_its_lines() {
        String text = "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}\n";

        assertEquals("{\n  \"b\": 2,\n  \"c\": 3\n}\n", changed(text, new Edit.Remove(JsonPath.of("a"))));
        assertEquals("{\n  \"a\": 1,\n  \"c\": 3\n}\n", changed(text, new Edit.Remove(JsonPath.of("b"))));
        assertEquals("{\n  \"a\": 1,\n  \"b\": 2\n}\n", changed(text, new Edit.Remove(JsonPath.of("c"))));
    }

    @Test
    void a_renamed_member_keeps_its_place_and_its_value() {
        assertEquals(
                "{\"a\": 1, \"new\": [ 2 ], \"c\": 3}",
                changed("{\"a\": 1, \"b\": [ 2 ], \"c\": 3}", new Edit.Rename(JsonPath.of("b"), "new")));
    }

    @Test
    void elements_of_an_array_come_and_go() {
        JsonPath list = JsonPath.of("list");
        String text = "{\"list\": [1, {\"deep\": [ ]}, 3]}";

        assertEquals("{\"list\": [1, 3]}", changed(text, new Edit.Remove(list.child(1))));
        assertEquals("{\"list\": [1, {\"deep\": [ ]}]}", changed(text, new Edit.Remove(list.child(2))));
        assertEquals("{\"list\": [{\"deep\": [ ]}, 3]}", changed(text, new Edit.Remove(list.child(0))));
        assertEquals(
                "{\"list\": [1, {\"deep\": [ ]}, 3, 4]}", changed(text, new Edit.Append(list, IntNode.valueOf(4))));
        assertEquals(
                "{\"list\": [1, {\"deep\": [ ]}, \"x\"]}",
                changed(text, new Edit.Put(list.child(2), TextNode.valueOf("x"))));
    }

    @Test
    void text_around_the_value_stays() {
        assertEquals("\n\n {\"a\": 2}\n \n", changed("\n\n {\"a\": 1}\n \n", put("a", 2)));
    }

    @Test
    void of_a_name_that_stands_twice_the_last_stays() {
        assertEquals("{\"a\":2,\"b\":3}", changed("{\"a\":1,\"a\":2,\"b\":2}", put("b", 3)));
    }

    @Test
    void a_text_that_is_not_strict_is_laid_out_afresh() {
        assertEquals(
                "{\n  \"a\": 2,\n  \"b\": [\n    1\n  ]\n}\n",
                changed("{ // why\n  \"a\": 1,\n  \"b\": [1,],\n}\n", put("a", 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "  {\r\n\"a\" :\t1 }", "{\"a\":{\"a\":[1,2 , 3]}}", "[]", "\"a\"", " 1.50 "})
    void nothing_changed_is_the_text_itself(String text) {
        JsonText parsed = assertInstanceOf(JsonText.class, JsonText.parse(text));

        assertEquals(text, parsed.render(parsed.tree()));
    }

    private static Edit put(String name, int value) {
        return new Edit.Put(JsonPath.of(name), IntNode.valueOf(value));
    }

    private static String changed(String text, Edit edit) {
        JsonText parsed = assertInstanceOf(JsonText.class, JsonText.parse(text));
        return parsed.render(Edits.closeGaps(Edits.apply(parsed.tree(), List.of(edit))));
    }
}
