package io.github.edgemigrator.rules.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    @ParameterizedTest
    @CsvSource({"65536, 64Ki", "65536k, 64Mi", "256m, 256Mi", "256MB, 256Mi", "2G, 2Gi", "1000, 1000", "1.5g, 1536Mi"})
    void sizes_of_docker_become_quantities_of_kubernetes(String size, String quantity) {
        assertEquals(quantity, Quantities.memory(Quantities.bytes(size).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "50%", "-1", "1.5", "1.2.3g", "lots", "999999999999999g", "$SIZE"})
    void what_is_no_size_is_none(String size) {
        assertEquals(OptionalLong.empty(), Quantities.bytes(size));
    }
}
