package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.journal.Journal;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.runtime.twins.TwinRules;
import io.github.edgemigrator.runtime.twins.TwinStore;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report is always one that a twin can hold and that is found there again. */
class GuardedConversionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'2020-01-01T00:00:00+02:00'",
                "'2020-01-01T00:00:00.000Z'",
                "'2020-01-01T24:00:00Z'",
                "'/Date(1198908717056)/'",
                "0.1234567890123456789",
                "1e5",
                "7"
            })
    void what_edge_hub_rewrites_is_not_sent_again(String value) {
        ObjectNode report = new GuardedConversion(
                        (desired, others) -> RuntimeJson.of("{'migration':{'a':" + value + "}}"))
                .apply(RuntimeJson.object(), RuntimeJson.object());
        TwinStore hub = new TwinStore(new Journal(), Duration.ofDays(1), TwinRules.EDGE_HUB);

        assertEquals(204, hub.accept(report.toString()));
        hub.settle();

        HubReportState held = new HubReportState();
        held.read((ObjectNode) hub.read().path("reported"), Duration.ZERO);
        assertEquals(Optional.empty(), held.patchTo(report));
    }

    @Test
    void a_defect_is_reported() {
        ObjectNode report = new GuardedConversion((desired, others) -> {
                    throw new IllegalStateException("a defect");
                })
                .apply(RuntimeJson.object().put("$version", 3), RuntimeJson.object());

        assertEquals("failed", report.at("/migration/status").asText());
        assertEquals(3, report.at("/migration/desiredVersion").asInt());
    }
}
