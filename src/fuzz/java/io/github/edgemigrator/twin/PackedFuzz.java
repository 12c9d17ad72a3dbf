package io.github.edgemigrator.twin;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.fuzz.Cost;
import io.github.edgemigrator.fuzz.Seeds;
import java.util.Base64;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes, packed as they are or as the damaged rest of something packed, have a report that every hub takes. */
@ExtendWith(Cost.class)
class PackedFuzz {
    @MethodSource("io.github.edgemigrator.fuzz.Seeds#packed")
    @FuzzTest
    void anyPackedBytesHaveALegalReport(byte @NotNull [] bytes) {
        assertReported(bytes);
        assertReported(Seeds.gzip(bytes));
    }

    private static void assertReported(byte[] packed) {
        ObjectNode desired =
                ManifestText.cut(Base64.getEncoder().encodeToString(packed)).put("$version", 2);
        ObjectNode[] report = new ObjectNode[1];
        Cost.bounded(packed, () -> report[0] = new TwinMigrator().report(desired));
        Twins.assertLegal(report[0]);
    }
}
