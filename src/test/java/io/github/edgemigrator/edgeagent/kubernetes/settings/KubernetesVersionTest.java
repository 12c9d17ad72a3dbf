package io.github.edgemigrator.edgeagent.kubernetes.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesVersionTest {
    @ParameterizedTest
    @CsvSource({"1.20, false", "v1.20.2, false", "1.23.17, false", "1.24, true", "' v1.27.8 ', true"})
    void services_may_have_several_protocols_since_1_24(String version, boolean allowed) {
        assertEquals(allowed, KubernetesVersion.parse(version).orElseThrow().allowsMixedProtocols());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2", "1.14", "2.20", "1.20-alpha", "1.20.2.1", "twenty"})
    void other_texts_are_no_version(String text) {
        assertEquals(Optional.empty(), KubernetesVersion.parse(text));
    }
}
