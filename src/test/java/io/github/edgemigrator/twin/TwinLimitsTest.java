package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What both hubs take, and what one of them refuses. */
class TwinLimitsTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "Old_Name", "01", "a-b", "ä", "日本", "_", "!", "a:b", "a/b"})
    void these_are_keys(String key) {
        assertEquals(true, TwinLimits.isKey(key));
        assertEquals(Optional.empty(), TwinLimits.fault(RuntimeJson.object().put(key, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.b",
                "$edgeAgent",
                "a#b",
                "a b",
                "a\tb",
                "a\nb",
                "\u0000",
                "\u0085",
                "\u009f",
                "\u00a0",
                "\u2003",
                "\u2028",
                "\u3000"
            })
    void these_are_no_keys(String key) {
        assertEquals(false, TwinLimits.isKey(key));
        assertNotEquals(Optional.empty(), TwinLimits.fault(RuntimeJson.object().put(key, 1)));
    }

    @Test
    void a_key_has_1024_bytes_at_most() {
        assertEquals(true, TwinLimits.isKey("k".repeat(1_024)));
        assertEquals(false, TwinLimits.isKey("k".repeat(1_025)));
        assertEquals(false, TwinLimits.isKey("é".repeat(513)));
    }

    static Stream<JsonNode> accepted() {
        return Stream.of(
                RuntimeJson.of("{}"),
                RuntimeJson.of("{'a':{}}"),
                RuntimeJson.of("{'a':true,'b':1.5,'c':'','d':-4503599627370495}"),
                RuntimeJson.object().put("a", (1L << 52) - 1),
                RuntimeJson.object().put("a", "x".repeat(4_096)),
                nested(8));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void documents_within_the_limits_are_taken(JsonNode document) {
        assertEquals(Optional.empty(), TwinLimits.fault(document));
    }

    static Stream<JsonNode> refused() {
        return Stream.of(
                RuntimeJson.of("{'a':null}"),
                RuntimeJson.of("{'a':[]}"),
                RuntimeJson.of("{'a':{'b':[1]}}"),
                RuntimeJson.object().put("a", 1L << 52),
                RuntimeJson.object().put("a", -(1L << 52) - 1),
                RuntimeJson.object().put("a", BigInteger.TEN.pow(30)),
                RuntimeJson.object().put("a", "x".repeat(4_097)),
                RuntimeJson.object().put("a", "é".repeat(2_049)),
                nested(9));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void documents_beyond_a_limit_are_not(JsonNode document) {
        assertNotEquals(Optional.empty(), TwinLimits.fault(document));
    }

    @Test
    void a_document_is_measured_as_each_hub_measures_it() {
        ObjectNode document = RuntimeJson.of("{'key':'a\\\\\\'é','number':12345,'flag':true,'inner':{'x':''}}");

        assertEquals(
                "{\"key\":\"a\\\\\\\"é\",\"number\":12345,\"flag\":true,\"inner\":{\"x\":\"\"}}".length() + 1,
                TwinLimits.edgeHubSize(document));
        assertEquals(3 + 5 + 6 + 8 + 4 + 4 + 5 + 1, TwinLimits.hubSize(document));
    }

    @Test
    void a_document_that_is_too_large_for_one_of_them_is_refused() {
        ObjectNode escapes = RuntimeJson.object();
        ObjectNode texts = RuntimeJson.object();
        for (int i = 0; i < 5; i++) {
            escapes.put("k" + i, "\"".repeat(4_000));
            texts.put("k" + i, "x".repeat(4_000));
        }

        assertNotEquals(Optional.empty(), TwinLimits.fault(escapes));
        assertEquals(Optional.empty(), TwinLimits.fault(texts));
    }

    private static ObjectNode nested(int levels) {
        ObjectNode document = RuntimeJson.object().put("leaf", 1);
        for (int i = 0; i < levels; i++) {
            ObjectNode outer = RuntimeJson.object();
            outer.set("a", document);
            document = outer;
        }
        return document;
    }
}
