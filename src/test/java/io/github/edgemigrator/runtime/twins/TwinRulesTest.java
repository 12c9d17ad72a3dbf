package io.github.edgemigrator.runtime.twins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What edgeHub and IoT Hub accept, side by side: the table of the twin's limits. */
class TwinRulesTest {
    private static final int ACCEPTED = 204;

    /**
     * Columns: the document, then the status by edgeHub 1.0.9, 1.0.10 to 1.1.3, and 1.1.4 and later, and by IoT Hub.
     */
    @ParameterizedTest(name = "{0} -> {1} {2} {3} {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'a': 1}                        | 204 | 204 | 204 | 204
            {'a': null}                     | 204 | 204 | 204 | 204
            {'a': {'b': null}}              | 204 | 204 | 204 | 204
            {'': 1}                         | 204 | 204 | 204 | 204
            {'a': {}}                       | 204 | 204 | 204 | 204
            {'a-b_C/1:2': true}             | 204 | 204 | 204 | 204
            {'a.b': 1}                      | 400 | 400 | 400 | 400
            {'$a': 1}                       | 400 | 400 | 400 | 400
            {'a b': 1}                      | 400 | 400 | 400 | 400
            {'a#b': 1}                      | 400 | 400 | 400 | 204
            {'a\\u00a0b': 1}                | 400 | 400 | 400 | 204
            {'a\\u0085b': 1}                | 400 | 400 | 400 | 400
            {'a\\u0007b': 1}                | 400 | 400 | 400 | 400
            {'a': {'b.c': 1}}               | 400 | 400 | 400 | 400
            {'a': []}                       | 400 | 204 | 204 | 204
            {'a': [1, 'x', {'b': 2.5}]}     | 400 | 204 | 204 | 204
            {'a': [null]}                   | 400 | 204 | 400 | 400
            {'a': [{'b': null}]}            | 400 | 204 | 400 | 400
            {'a': [{'b': {'c': null}}]}     | 400 | 204 | 400 | 400
            {'a': [{'b.c': 1}]}             | 400 | 204 | 400 | 400
            {'a': 4503599627370495}         | 204 | 204 | 204 | 204
            {'a': 4503599627370496}         | 400 | 400 | 400 | 400
            {'a': -4503599627370496}        | 204 | 204 | 204 | 204
            {'a': -4503599627370497}        | 400 | 400 | 400 | 400
            {'a': [4503599627370496]}       | 400 | 204 | 400 | 400
            {'a': 9223372036854775808}      | 500 | 500 | 500 | 500
            {'a': 1e300}                    | 204 | 204 | 204 | 204
            {'a': '2026-01-01T00:00:00Z'}   | 204 | 204 | 204 | 204
            {'a': 1e400}                    | 500 | 500 | 500 | 500
            """)
    void keys_and_values(String document, int edgeHub109, int edgeHub1010, int edgeHub, int iotHub) {
        assertEquals(edgeHub109, status(TwinRules.EDGE_HUB_1_0_9, document));
        assertEquals(edgeHub1010, status(TwinRules.EDGE_HUB_1_0_10, document));
        assertEquals(edgeHub, status(TwinRules.EDGE_HUB, document));
        assertEquals(iotHub, status(TwinRules.IOT_HUB, document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ü"})
    void strings_end_at_4096_bytes_and_keys_at_1024(String letter) {
        int bytes = TwinSize.utf8(letter);
        assertEquals(ACCEPTED, status(TwinRules.EDGE_HUB, "{'a': '" + letter.repeat(4096 / bytes) + "'}"));
        assertEquals(400, status(TwinRules.EDGE_HUB, "{'a': '" + letter.repeat(4096 / bytes) + "x'}"));
        assertEquals(400, status(TwinRules.EDGE_HUB, "{'a': ['" + letter.repeat(4096 / bytes) + "x']}"));
        assertEquals(ACCEPTED, status(TwinRules.EDGE_HUB, "{'" + letter.repeat(1024 / bytes) + "': 1}"));
        assertEquals(400, status(TwinRules.EDGE_HUB, "{'" + letter.repeat(1024 / bytes) + "x': 1}"));
    }

    @Test
    void a_string_is_measured_without_its_escapes() {
        assertEquals(ACCEPTED, status(TwinRules.EDGE_HUB, "{'a': '" + "\\n".repeat(4096) + "'}"));
    }

    @Test
    void ten_levels_of_objects_pass_the_eleventh_fails() {
        assertEquals(ACCEPTED, status(TwinRules.EDGE_HUB, nested(10, "1")));
        assertEquals(400, status(TwinRules.EDGE_HUB, nested(11, "1")));
        assertEquals(ACCEPTED, status(TwinRules.IOT_HUB, nested(10, "1")));
        assertEquals(400, status(TwinRules.IOT_HUB, nested(11, "1")));
    }

    @Test
    void for_edge_hub_every_array_is_a_level() {
        assertEquals(ACCEPTED, status(TwinRules.EDGE_HUB, nested(9, "[1]")));
        assertEquals(400, status(TwinRules.EDGE_HUB, nested(10, "[1]")));
        assertEquals(400, status(TwinRules.EDGE_HUB, nested(9, "[[1]]")));
        assertEquals(400, status(TwinRules.EDGE_HUB, nested(9, "[{'b': 1}]")));
        assertEquals(ACCEPTED, status(TwinRules.IOT_HUB, nested(10, "[1]")));
    }

    /** So many objects inside each other below the root, the innermost with one value. */
    private static String nested(int levels, String value) {
        return "{'a':".repeat(levels + 1) + value + "}".repeat(levels + 1);
    }

    private static int status(TwinRules rules, String document) {
        Optional<TwinRules.Violation> violation = rules.check(RuntimeJson.of(document));
        return violation.map(TwinRules.Violation::status).orElse(ACCEPTED);
    }
}
