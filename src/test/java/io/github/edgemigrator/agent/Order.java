package io.github.edgemigrator.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.twins.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** In which order edgeHub took the reports of versions. */
record Order(List<Long> versions) {
    static Order of(EmbeddedRuntime runtime) {
        return of(runtime.journal().details(Kind.PATCH_ACCEPTED).stream());
    }

    /**
     * The order in which they came for the first time. MQTT hands a message over at least once: the SDK sends those
     * whose acknowledgement was lost again after it has reconnected, in the order in which they were sent.
     */
    static Order ofFirst(EmbeddedRuntime runtime) {
        return of(runtime.journal().details(Kind.PATCH_ACCEPTED).stream().distinct());
    }

    private static Order of(Stream<String> patches) {
        return new Order(patches.map(patch -> Json.parse(patch).orElseThrow().at("/migration/desiredVersion"))
                .filter(version -> version.isIntegralNumber())
                .map(version -> version.longValue())
                .toList());
    }

    /** No report came after that of a newer version. */
    void assertNeverBack() {
        assertEquals(versions.stream().sorted().toList(), versions);
    }

    /** How many reports came again. */
    int repeated() {
        Set<Long> distinct = new HashSet<>(versions);
        return versions.size() - distinct.size();
    }
}
