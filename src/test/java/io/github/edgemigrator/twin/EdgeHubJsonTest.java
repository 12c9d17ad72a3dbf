package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What edgeHub makes of values: the table of the twin's limits. */
class EdgeHubJsonTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2020-01-01T00:00:00+02:00, 2019-12-31T22:00:00+00:00
            2020-01-01T00:00:00-0230, 2020-01-01T02:30:00+00:00
            2020-01-01T00:00:00+02, 2019-12-31T22:00:00+00:00
            2020-01-01T00:00:00-00:00, 2020-01-01T00:00:00+00:00
            2020-01-01T00:00:00z, 2020-01-01T00:00:00Z
            2020-01-01T00:00:00.000Z, 2020-01-01T00:00:00Z
            2020-01-01T00:00:00.50Z, 2020-01-01T00:00:00.5Z
            2020-01-01T00:00:00.1234560, 2020-01-01T00:00:00.123456
            2020-02-28T24:00:00Z, 2020-02-29T00:00:00Z
            2020-01-01T00:00:00:30, 2020-01-01T00:00:00
            2020-01-01T00:00:00.123456789, 2020-01-01T00:00:00.1234567
            0001-01-01T00:00:00+02:00, 0001-01-01T00:00:00+00:00
            /Date(1198908717056)/, 2007-12-29T06:11:57.056Z
            /Date(1198908717056+0200)/, 2007-12-29T06:11:57.056+00:00
            """)
    void dates_are_rewritten(String text, String held) {
        assertEquals(held, EdgeHubDates.held(text));
        assertEquals(held, EdgeHubDates.held(held), "what it made of it stays");
        assertEquals(Optional.of("a"), EdgeHubJson.changed(RuntimeJson.object().put("a", text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020-01-01",
                "2020-01-01T00:00:00",
                "2020-01-01T00:00:00Z",
                "2020-01-01T00:00:00.5Z",
                "2020-01-01T00:00:00+00:00",
                "2020-01-01 00:00:00+02:00",
                "2020-01-01T00:00:00.12345678Z",
                "2020-01-01T00:00:00+02:00 ",
                "from 2020-01-01T00:00:00+02:00",
                "2020-02-30T00:00:00.0Z",
                "2020-01-01T24:00:01Z",
                "2020-01-01T00:60:00.0Z",
                "0000-01-01T00:00:00.0Z",
                "/Date(x)/",
                "/Date(999999999999999999)/",
                "/Date(1)/ "
            })
    void other_texts_stay(String text) {
        assertEquals(text, EdgeHubDates.held(text));
        assertEquals(Optional.empty(), EdgeHubJson.changed(RuntimeJson.object().put("a", text)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1234567890123456789, true",
        "1E400, true",
        "1E-400, true",
        "12345678901234567890.5, true",
        "0.1, false",
        "1e5, false",
        "1.10, false",
        "0.12345678901234568, false",
        "1e300, false",
        "0.0, false",
        "7, false"
    })
    void numbers_keep_the_precision_of_a_double(String number, boolean changed) {
        JsonNode document = JsonText.read("{\"a\":" + number + "}").orElseThrow();
        assertEquals(changed, EdgeHubJson.changed(document).isPresent());
    }

    @Test
    void fractions_are_measured_as_edge_hub_writes_them() {
        JsonNode document = JsonText.read("{\"a\":1e5,\"b\":1e15,\"c\":1e14,\"d\":0.00001,\"e\":0.000001,\"f\":1.5}")
                .orElseThrow();
        assertEquals(
                "{\"a\":100000.0,\"b\":1E+15,\"c\":100000000000000.0,\"d\":1E-05,\"e\":1E-06,\"f\":1.5}".length(),
                TwinLimits.edgeHubSize(document));
    }

    @Test
    void values_that_edge_hub_may_have_made_are_in_doubt() {
        ObjectNode document = RuntimeJson.of("{'a':'2020-01-01T00:00:00Z','b':{'c':[0.12345678901234568]},"
                + "'d':'2019-12-31T22:00:00+00:00','e':'2020-01-01T00:00:00','f':'2020-01-01','g':0.5,'h':1}");
        assertEquals(
                "[a, b.c[0], d]",
                EdgeHubJson.inDoubt(document).stream()
                        .map(JsonValue::path)
                        .toList()
                        .toString());
    }
}
