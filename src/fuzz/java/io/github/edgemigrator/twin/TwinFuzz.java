package io.github.edgemigrator.twin;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.fuzz.Cost;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Any desired section has a report that every hub takes. */
@ExtendWith(Cost.class)
class TwinFuzz {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @MethodSource("io.github.edgemigrator.fuzz.Seeds#desired")
    @FuzzTest
    void anyDesiredSectionHasALegalReport(byte @NotNull [] bytes) {
        section(bytes).ifPresent(desired -> {
            ObjectNode[] report = new ObjectNode[1];
            Cost.bounded(bytes, () -> report[0] = new TwinMigrator().report(desired));
            Twins.assertLegal(report[0]);
        });
    }

    private static Optional<ObjectNode> section(byte[] bytes) {
        try {
            return MAPPER.readTree(bytes) instanceof ObjectNode section
                    ? Optional.of(section.put("$version", 2))
                    : Optional.empty();
        } catch (IOException noSection) {
            return Optional.empty();
        }
    }
}
