package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.HashSet;
import java.util.List;

/** In which order edgeHub took the reports of versions. */
record ReportOrder(List<Long> versions) {
    static ReportOrder of(EmbeddedRuntime runtime) {
        return new ReportOrder(runtime.journal().entries().stream()
                .filter(entry -> entry.kind() == Kind.PATCH_ACCEPTED)
                .map(entry -> RuntimeJson.parse(entry.detail())
                        .orElseThrow()
                        .at("/migration/desiredVersion")
                        .asLong())
                .filter(version -> version > 0)
                .toList());
    }

    /** No report came after that of a newer version. */
    void assertNeverBack() {
        assertEquals(versions.stream().sorted().toList(), versions);
    }

    /** How many reports came again. */
    int repeated() {
        return versions.size() - new HashSet<>(versions).size();
    }
}
