package io.github.edgemigrator.twin;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.fuzz.Cost;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a twin holds, the patch makes the report of it; the input is an object with both. */
@ExtendWith(Cost.class)
class ReportedPatchFuzz {
    @MethodSource("io.github.edgemigrator.fuzz.Seeds#reports")
    @FuzzTest
    void anyReportedSectionBecomesTheReport(byte @NotNull [] bytes) {
        RuntimeJson.parse(new String(bytes, StandardCharsets.UTF_8)).ifPresent(pair -> {
            // What begins with $ is the hub's own: no patch can change it.
            if (pair.path("held") instanceof ObjectNode held && !held.toString().contains("$")) {
                ObjectNode report = ReportedPatch.ours(pair.path("report"));
                if (TwinLimits.illegality(report).isEmpty()) {
                    Cost.bounded(bytes, () -> ReportedPatchTest.assertMakesReport(held, report));
                }
            }
        });
    }
}
