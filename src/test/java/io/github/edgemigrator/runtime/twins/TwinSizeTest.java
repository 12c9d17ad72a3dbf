package io.github.edgemigrator.runtime.twins;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TwinSizeTest {
    @Test
    void edge_hub_counts_punctuation_and_escapes() {
        assertEquals(7, TwinSize.ofCompactJson(RuntimeJson.of("{'a': 1}")));
        assertEquals(
                "{\"a\":\"\\\"ü\"}".length() + 1,
                TwinSize.ofCompactJson(RuntimeJson.object().put("a", "\"ü")));
        assertEquals(
                "{\"a\":\"\\u2028\\u0085\"}".length(),
                TwinSize.ofCompactJson(RuntimeJson.object().put("a", "\u2028\u0085")));
    }

    @Test
    void iot_hub_counts_keys_and_values_only() {
        assertEquals(1 + 8, TwinSize.ofKeysAndValues(RuntimeJson.of("{'a': 1}")));
        assertEquals(1 + 4, TwinSize.ofKeysAndValues(RuntimeJson.of("{'a': true}")));
        assertEquals(1 + 2 + 2, TwinSize.ofKeysAndValues(RuntimeJson.of("{'a': {'bc': 'ü'}}")));
        assertEquals(1 + 3, TwinSize.ofKeysAndValues(RuntimeJson.of("{'a': 'x\\n\\t\\u0085yz'}")));
        assertEquals(1 + 8 + 1, TwinSize.ofKeysAndValues(RuntimeJson.of("{'a': [1, 'b']}")));
    }
}
