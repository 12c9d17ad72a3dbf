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
import org.junit.jupiter.params.provider.ValueSource;

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
                    '1.0'                | x must be a whole number but is other text
                    '\u00A05'           | x must be a whole number but is other text
                    2.5                  | 2
                    3.5                  | 4
                    true                 | 1
                    null                 | x must be a whole number but is null
                    """)
    void a_whole_number_may_be_text_or_a_truth_value_or_a_rounded_number(String json, String read) {
        assertEquals(read, read(Shaper.ofText(), new Shape.Whole(Shape.Width.LONG, false), json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    UNSIGNED_SHORT | 65535                | 65535
                    UNSIGNED_SHORT | 65536                | x must be a whole number from 0 to 65535 but is another number
                    UNSIGNED_SHORT | -1                   | x must be a whole number from 0 to 65535 but is another number
                    UNSIGNED_LONG  | 18446744073709551615 | 18446744073709551615
                    UNSIGNED_LONG  | '-1'                 | x must be a whole number from 0 to 18446744073709551615 but is other text
                    INT            | 2147483647           | 2147483647
                    INT            | true                 | x must be a whole number from -2147483648 to 2147483647 but is something else
                    INT            | ''                   | null
                    LONG           | ''                   | null
                    """)
    void a_whole_number_must_be_in_its_range(Shape.Width width, String json, String read) {
        assertEquals(read, read(Shaper.ofText(), new Shape.Whole(width, true), json));
    }

    @Test
    void empty_text_stands_for_no_object_no_list_and_no_truth_value() {
        Shape.Fields fields = Shape.fields()
                .flags("flag")
                .with("list", Shape.TEXTS)
                .with("map", new Shape.MapOf(Shape.TEXT))
                .with("fields", Shape.fields().texts("a"))
                .texts("text");

        assertEquals("{\"text\":\"\"}", read(Shaper.ofText(), fields, "{flag:'',list:'',map:'',fields:'',text:''}"));
        assertEquals("x must be a list but is other text", read(Shaper.ofText(), Shape.TEXTS, "' '"));
        assertEquals(
                "x must be an object but is other text",
                read(Shaper.ofText(), Shape.fields().notNullable(), "''"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    1.0                           | 1                   | 1.0
                    0.50                          | 0.5                 | 0.5
                    1e5                           | 100000              | 100000.0
                    0.00001                       | 1E-05               | 1E-05
                    1e21                          | 1E+21               | 1E+21
                    1.25e300                      | 1.25E+300           | 1.25E+300
                    12345678901234567890          | 12345678901234567890 | 12345678901234567890
                    true                          | True                | true
                    '2020-01-31T00:00:00Z'        | 01/31/2020 00:00:00 | 2020-01-31T00:00:00Z
                    '2020-01-01T00:00:00.50+02:00' | 12/31/2019 22:00:00 | 2019-12-31T22:00:00.5+00:00
                    '2020-01-01T24:00:00'         | 01/02/2020 00:00:00 | 2020-01-02T00:00:00
                    '/Date(1)/'                   | 01/01/1970 00:00:00 | 1970-01-01T00:00:00.001Z
                    '2020-02-30T00:00:00Z'        | 2020-02-30T00:00:00Z | 2020-02-30T00:00:00Z
                    '2020-01-01t00:00:00z'        | 2020-01-01t00:00:00z | 2020-01-01t00:00:00z
                    '2020-01-01'                  | 2020-01-01          | 2020-01-01
                    """)
    void numbers_and_dates_that_were_loose_json_are_written_as_dotnet_writes_them(
            String json, String loose, String again) {
        assertEquals("\"" + loose + "\"", read(Shaper.ofTokens(), Shape.TEXT, json));
        assertEquals("\"" + again + "\"", read(Shaper.ofDefinition(), Shape.TEXT, json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'Always'        | 'Always'
                    ' no , always ' | ' no , always '
                    '7'             | '7'
                    7               | 7
                    'unless-stopped' | x must be one of no, always but is other text
                    ''              | x must be one of no, always but is other text
                    1.5             | x must be one of no, always but is another number
                    null            | x must be one of no, always but is null
                    """)
    void a_word_may_be_in_any_case_or_a_number(String json, String read) {
        assertEquals(read.replace('\'', '"'), read(Shaper.ofText(), new Shape.Words(List.of("no", "always")), json));
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1500m",
        "70000, 70k",
        "1 Gi, 1Gi",
        "'1,000', 1k",
        "1.5Gi, 1536Mi",
        "0.5Gi, 512Mi",
        "100Ki, 100Ki",
        "1000Ki, 1000Ki",
        "1000, 1k",
        "1Ki, 1Ki",
        "512, 512",
        "1e3, 1e3",
        "1e-3, 1e-3",
        "1/2, 500m",
        "0.1m, 100u",
        "-1, -0.000000000000000001E",
        "0, 0",
        "null, 0",
    })
    void an_amount_is_sent_on_in_canonical_form(String written, String canonical) {
        assertEquals(
                "\"" + canonical + "\"",
                read(Shaper.ofTokens(), new Shape.Amount(), written.equals("null") ? "null" : "'" + written + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1K'", "'1e'", "'1i'", "''", "true", "12345678901234567890", "'--1'", "'1/0'", "'1e3Mi'"})
    void an_amount_must_be_one_to_the_kubernetes_client(String written) {
        assertEquals(
                "x must be an amount such as 500m or 128Mi but is ",
                read(Shaper.ofTokens(), new Shape.Amount(), written).replaceFirst("but is .*", "but is "));
    }

    @Test
    void an_amount_that_is_absent_is_nothing() {
        Shape.Fields fields = Shape.fields().with("sizeLimit", new Shape.Amount());

        assertEquals("{\"sizeLimit\":\"0\"}", read(Shaper.ofTokens(), fields, "{}"));
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
