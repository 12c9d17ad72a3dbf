package io.github.edgemigrator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": 1, }",
                "{\"a\": 1 // one\n}",
                "{\"a\": /* one */ 1}",
                "// first\n{\"a\": 1}",
                "{'a': 1}",
                "{a: 1}",
                "\uFEFF{a: 1}",
            })
    void what_people_and_the_agent_write_is_read(String text) {
        JsonText parsed = parse(text);

        assertEquals(RuntimeJson.of("{'a':1}"), parsed.tree());
        assertEquals(false, parsed.isStrict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "\uFEFF{\"a\":1}", " \r\n\t{\"a\" : 1} \n"})
    void strict_json_is_known_as_such(String text) {
        assertEquals(true, parse(text).isStrict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "^   ^|1|1",
                "{|1|2",
                "{\"a\":}|1|6",
                "{\"a\":1,,}|1|8",
                "{\"a\":1} x|1|9",
                "{\"a\":\"b}|1|9",
                "[1,2|1|5",
            })
    void an_error_has_its_place(String text, int line, int column) {
        JsonParse.Failure failure = assertInstanceOf(JsonParse.Failure.class, JsonText.parse(text));

        assertEquals(new Position(line, column), failure.position());
    }

    @Test
    void no_text_is_told_as_such() {
        assertEquals(new JsonParse.Failure(new Position(1, 1), "The text is empty"), JsonText.parse(""));
    }

    @Test
    void number_beyond_every_limit_has_its_position() {
        assertEquals(
                new JsonParse.Failure(new Position(1, 19), "The exponent of a number is too large"),
                JsonText.parse("{\"a\": 1e9999999999}"));
    }

    @Test
    void only_strict_json_is_read_as_a_value() {
        assertEquals(
                "{\"a\":[1,null,\"é\"]}",
                JsonText.of(JsonText.read("{\"a\": [1, null, \"é\"]}").orElseThrow()));
        for (String text : List.of("", "{\"a\": $A}", "{'a': 1}", "{} {}", "1e9999999999")) {
            assertEquals(Optional.empty(), JsonText.read(text), text);
        }
    }

    @Test
    void lines_are_counted_whatever_ends_them() {
        JsonParse.Failure unix =
                assertInstanceOf(JsonParse.Failure.class, JsonText.parse("{\n\"a\": 1,\n\"b\" oops\n}"));
        JsonParse.Failure windows =
                assertInstanceOf(JsonParse.Failure.class, JsonText.parse("{\r\n\"a\": 1,\r\n\"b\" oops\r\n}"));

        assertEquals(new Position(3, 5), unix.position());
        assertEquals(unix.position(), windows.position());
    }

    @Test
    void a_name_that_stands_twice_is_told_and_the_last_value_holds() {
        JsonText parsed = parse("{\"a\": {\"b\": 1,\n \"b\": 2}, \"c\": [{\"d\": 1, \"d\": 2}]}");

        assertEquals(RuntimeJson.of("{'a':{'b':2},'c':[{'d':2}]}"), parsed.tree());
        assertEquals(
                List.of(
                        new JsonText.DuplicateKey(JsonPath.of("a", "b"), new Position(2, 2)),
                        new JsonText.DuplicateKey(JsonPath.of("c").child(0).child("d"), new Position(2, 26))),
                parsed.duplicateKeys());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": ${COUNT}}",
                "{\"a\": $COUNT}",
                "{\"a\": <count of cameras>}",
                "{\"a\": {{count}}}",
                "{\"a\": #{count}#}",
                "{\"a\": [${ONE}, \"x\", ${TWO}], \"b\": ${THREE} }",
                "{\"a\": \"${QUOTED}\", \"b\": ${BARE}}",
            })
    void placeholders_come_out_as_they_went_in(String text) {
        JsonText parsed = parse(text);

        assertEquals(true, parsed.isStrict());
        assertEquals(text, parsed.render(parsed.tree()));
    }

    @Test
    void a_placeholder_stays_bare_beside_a_change() {
        JsonText parsed = parse("{\"a\": ${COUNT}, \"b\": \"${NAME}\", \"c\": 1}");

        String changed = parsed.render(Edits.apply(
                parsed.tree(),
                List.of(new Edit.Put(JsonPath.of("c"), RuntimeJson.object().put("d", "$x")))));

        assertEquals("{\"a\": ${COUNT}, \"b\": \"${NAME}\", \"c\": {\"d\": \"$x\"}}", changed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0",
                "1e3",
                "-0",
                "0.10",
                "12345678901234567890123",
                "\"\\u0041\\/\"",
                "\"tab\\tquote\\\"\"",
                "[ ]",
                "{ }",
            })
    void a_value_keeps_the_form_in_which_it_is_written(String value) {
        String text = "{\"kept\": " + value + ", \"changed\": 1}";
        JsonText parsed = parse(text);

        String changed =
                parsed.render(Edits.apply(parsed.tree(), List.of(new Edit.Put(JsonPath.of("changed"), parsed.tree()))));

        assertEquals("{\"kept\": " + value + ", \"changed\": ", changed.substring(0, text.length() - 2));
    }

    private static JsonText parse(String text) {
        return assertInstanceOf(JsonText.class, JsonText.parse(text));
    }
}
