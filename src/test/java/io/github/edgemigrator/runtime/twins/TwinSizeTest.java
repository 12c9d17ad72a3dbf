package io.github.edgemigrator.runtime.twins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TwinSizeTest {
    @Test
    void edgeHubCountsPunctuationAndEscapes() {
        assertEquals(7, TwinSize.ofCompactJson(Json.of("{'a': 1}")));
        assertEquals(
                "{\"a\":\"\\\"ü\"}".length() + 1,
                TwinSize.ofCompactJson(Json.object().put("a", "\"ü")));
        assertEquals(
                "{\"a\":\"\\u2028\\u0085\"}".length(),
                TwinSize.ofCompactJson(Json.object().put("a", "\u2028\u0085")));
    }

    @Test
    void iotHubCountsKeysAndValuesOnly() {
        assertEquals(1 + 8, TwinSize.ofKeysAndValues(Json.of("{'a': 1}")));
        assertEquals(1 + 4, TwinSize.ofKeysAndValues(Json.of("{'a': true}")));
        assertEquals(1 + 2 + 2, TwinSize.ofKeysAndValues(Json.of("{'a': {'bc': 'ü'}}")));
        assertEquals(1 + 3, TwinSize.ofKeysAndValues(Json.of("{'a': 'x\\n\\t\\u0085yz'}")));
        assertEquals(1 + 8 + 1, TwinSize.ofKeysAndValues(Json.of("{'a': [1, 'b']}")));
    }
}
