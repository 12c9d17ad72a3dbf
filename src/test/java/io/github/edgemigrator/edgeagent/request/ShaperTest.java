package io.github.edgemigrator.edgeagent.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.kubernetes.Modules;
import io.github.edgemigrator.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShaperTest {
    /** What is read, or what is told instead. */
    private static String read(Shaper shaper, Shape shape, String json) {
        JsonNode read = shaper.read(Modules.json(json), shape, JsonPath.of("x"));
        return shaper.faults().isEmpty()
                ? read.toString()
                : shaper.faults().get(0).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'a'    | "a"
                    5      | "5"
                    2.5    | "2.5"
                    true   | "true"
                    null   | null
                    []     | x must be text but is a list
                    {}     | x must be text but is an object
                    """)
    void text_may_be_a_number_or_a_truth_value(String json, String read) {
        assertEquals(read, read(Shaper.ofText(), Shape.TEXT, json));
    }

    @Test
    void a_truth_value_that_was_kept_as_loose_json_is_written_as_dotnet_writes_it() {
        assertEquals("\"True\"", read(Shaper.ofTokens(), Shape.TEXT, "true"));
        assertEquals("\"False\"", read(Shaper.ofTokens(), Shape.TEXT, "false"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    5                    | 5
                    '5'                  | 5
                    ' 5 '                | 5
                    -1                   | -1
                    5.0                  | 5
                    8589934592           | 8589934592
                    '512m'               | x must be a whole number but is other text
                    '1.5'                | x must be a whole number but is other text
                    ''                   | x must be a whole number but is other text
                    99999999999999999999 | x must be a whole number but is another number
                    1e999999999          | x must be a whole number but is another number
                    true                 | x must be a whole number but is something else
                    null                 | x must be a whole number but is null
                    """)
    void a_whole_number_may_be_text(String json, String read) {
        assertEquals(read, read(Shaper.ofText(), new Shape.Whole(false), json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    true    | true
                    'true'  | true
                    'False' | false
                    1       | true
                    0       | false
                    'yes'   | x must be true or false but is other text
                    null    | x must be true or false but is null
                    """)
    void a_truth_value_may_be_text_or_a_number(String json, String read) {
        assertEquals(read, read(Shaper.ofText(), new Shape.Flag(false), json));
    }

    @Test
    void names_are_found_in_any_case_and_unknown_ones_are_kept_or_told() {
        Shape.Fields fields = Shape.fields().texts("Name").wholes("Size");
        Shaper strict = Shaper.ofText();

        assertEquals("{\"Name\":\"a\",\"Size\":1}", read(strict, fields, "{name:'a',SIZE:'1',other:2}"));
        assertEquals(List.of(JsonPath.of("x", "other")), strict.unknown());
        assertEquals(
                "{\"Name\":\"a\",\"other\":2}", read(Shaper.ofText(), fields.keepingOthers(), "{name:'a',other:2}"));
    }

    @Test
    void null_is_no_value_of_a_field_but_one_of_a_list_or_map() {
        assertEquals("{}", read(Shaper.ofText(), Shape.fields().texts("a"), "{a:null}"));
        assertEquals("[null,\"b\"]", read(Shaper.ofText(), Shape.TEXTS, "[null,'b']"));
        assertEquals("{\"a\":null}", read(Shaper.ofText(), new Shape.MapOf(Shape.TEXT), "{a:null}"));
    }

    @Test
    void what_the_agent_has_as_it_is_written_is_not_copied() {
        JsonNode json = Modules.json("{a:{b:['c']}}");

        JsonNode read = Shaper.ofText().read(json, new Shape.MapOf(new Shape.MapOf(Shape.TEXTS)), JsonPath.ROOT);

        assertSame(json, read);
    }
}
