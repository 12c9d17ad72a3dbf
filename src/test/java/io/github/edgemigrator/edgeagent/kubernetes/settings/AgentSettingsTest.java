package io.github.edgemigrator.edgeagent.kubernetes.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentSettingsTest {
    @ParameterizedTest
    @CsvSource({"0.1.0-beta3, 3", "0.1.0-beta9, 9", "0.1.0-beta15, 15"})
    void the_versions_are_the_betas_from_3_to_15(String text, int beta) {
        assertEquals(Optional.of(new AgentVersion(beta)), AgentVersion.parse(text));
        assertEquals(text, new AgentVersion(beta).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1.0-beta2", "0.1.0-beta16", "1.1.0", "beta15", "0.1.0-beta", ""})
    void there_is_no_other_version(String text) {
        assertEquals(Optional.empty(), AgentVersion.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"ClusterIP, ClusterIP", "clusterip, ClusterIP", "LOADBALANCER, LoadBalancer", "nodeport, NodePort"})
    void a_service_type_is_read_in_any_case(String text, String type) {
        assertEquals(Optional.of(type), ServiceType.named(text).map(ServiceType::toString));
    }

    @ParameterizedTest
    @CsvSource({"'', 0, unset", "'', 10, ''", "-, 0, ''", "-, 10, ''", "default, 0, default", "default, 10, default"})
    void an_empty_class_is_a_class_unless_nothing_is_set(String written, long size, String meant) {
        Optional<String> expected = Optional.of(meant).filter(name -> !name.equals("unset"));

        assertEquals(expected, ClaimSettings.written(written, size, false).storageClassName());
    }

    @Test
    void a_claim_size_is_an_unsigned_32_bit_number() {
        assertThrows(IllegalArgumentException.class, () -> ClaimSettings.written("", -1, false));
        assertThrows(IllegalArgumentException.class, () -> ClaimSettings.written("", 4_294_967_296L, false));
    }
}
