package io.github.edgemigrator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentJsonReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "{\"a\":\u00A01\u2028,\u3000\"b\"\u0085:2}|{\"a\":1,\"b\":2}",
                "{'a':'b\\'\\u0041'}|{\"a\":\"b'A\"}",
                "{a_1 :1,}|{\"a_1\":1}",
                "[1,,2,]|[1,null,2]",
                "{\"a\":,}|{\"a\":null}",
                "[undefined,NaN,-Infinity]|[null,\"NaN\",\"-Infinity\"]",
                "[0x1F,017,.5,5.,-1.]|[31,15,0.5,5,-1]",
                "^{/*1*/\"a\"://2\n1/*3*/,//4\n}//5^|{\"a\":1}",
                "^[\"a\nb\"]^|[\"a\\nb\"]",
                "{\"a\":$A,\"b\":[${B}],}|{\"a\":\"$A\",\"b\":[\"${B}\"]}",
                "[12345678901234567890,]|[12345678901234567890]",
            })
    void what_the_agents_parser_takes_is_read(String text, String tree) {
        JsonText parsed = assertInstanceOf(JsonText.class, JsonText.parseOptions(text));

        assertEquals(tree, parsed.tree().toString());
        assertEquals(false, parsed.isStrict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "{a-b:1}|1|3|A name in double quotes is expected, not '-'",
                "{\"a\"/*c*/:1}|1|5|A colon is missing before '/'",
                "{,}|1|2|A name in double quotes is expected, not ','",
                "^{\"a\":1,\n\"b\" 2}^|2|5|A colon is missing before '2'",
                "[1 2]|1|4|A comma is missing before '2'",
                "[09]|1|2|A number is expected, not 09",
                "[1e]|1|2|A number is expected, not 1e",
                "[+1]|1|2|A number is expected, not +1",
                "[nul]|1|2|A value is expected: text in double quotes, a number, an object, an array, true, false or null",
                "{\"a\":}|1|6|A value is expected, not '}'",
                "{\"a\":1} x|1|9|There is more text behind the end of the JSON value",
                "{\"a\":[1,|1|9|The text ends before the [ at line 1, column 6 is closed",
                "['a|1|4|The text ends before the string at line 1, column 2 is closed",
                "[\"\\x\"]|1|3|An escape such as \\n or \\u0020 is expected here",
                "{} /* c|1|4|A comment begins here that does not end",
                "//|1|1|The text is empty",
            })
    void what_it_refuses_has_its_place(String text, int line, int column, String message) {
        assertEquals(new JsonParse.Failure(new Position(line, column), message), JsonText.parseOptions(text));
    }

    @Test
    void comments_between_names_and_values_and_repeated_names_are_taken_down() {
        JsonText parsed =
                assertInstanceOf(JsonText.class, JsonText.parseOptions("{a:/*c*/1,'b':[/*c*/{c://\n2}],a:3,}"));

        assertEquals(List.of(JsonPath.of("a"), JsonPath.of("b").child(0).child("c")), parsed.afterComment());
        assertEquals(List.of(new JsonText.DuplicateKey(JsonPath.of("a"), new Position(2, 5))), parsed.duplicateKeys());
        assertEquals("{\"a\":3,\"b\":[{\"c\":2}]}", parsed.tree().toString());
    }

    @Test
    void objects_are_read_as_deep_as_strict_json() {
        assertInstanceOf(JsonText.class, JsonText.parseOptions("[".repeat(900) + "1," + "]".repeat(900)));
        assertInstanceOf(
                JsonParse.Failure.class, JsonText.parseOptions("[".repeat(100_000) + "1," + "]".repeat(100_000)));
    }
}
