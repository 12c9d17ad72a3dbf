package io.github.edgemigrator.edgeagent.kubernetes.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "2, 2",
        "0.5, 0.5",
        ".5, 0.5",
        "5., 5",
        "500m, 0.5",
        "1500m, 1.5",
        "100u, 0.0001",
        "1n, 0.000000001",
        "1k, 1000",
        "500M, 500000000",
        "2G, 2000000000",
        "1T, 1000000000000",
        "1Ki, 1024",
        "128Mi, 134217728",
        "1Gi, 1073741824",
        "1Ei, 1152921504606846976",
        "1e3, 1000",
        "1E3, 1000",
        "12e-1, 1.2",
        "1E, 1000000000000000000",
        "-1, -1",
        "+1, 1",
        "' 7 ', 7"
    })
    void an_amount_is_a_number_with_or_without_a_unit(String text, BigDecimal value) {
        assertEquals(0, value.compareTo(Quantity.parse(text).orElseThrow().value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "128mb", "128MB", "1K", "1 Mi", "1,5", "0x10", "Mi", ".", "1ki", "1e", "--1"})
    void anything_else_is_none(String text) {
        assertEquals(Optional.empty(), Quantity.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"1000m, true", "500m, false", "2, true", "0.0, true", "1Gi, true", "0.5Ki, true", "0, true"})
    void an_amount_can_be_whole(String text, boolean whole) {
        assertEquals(whole, Quantity.parse(text).orElseThrow().isWhole());
    }
}
