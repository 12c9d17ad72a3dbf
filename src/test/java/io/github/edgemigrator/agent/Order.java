package io.github.edgemigrator.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.journal.Journal.Entry;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.twins.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * In which order edgeHub took the reports of versions.
 *
 * <p>MQTT hands a message over at least once: those whose acknowledgement got lost with the connection the SDK sends
 * again as soon as it has reconnected, before the module has read its twin. These are left out. A report that comes
 * again later is the module's doing.
 */
record Order(List<Long> versions) {
    static Order of(EmbeddedRuntime runtime) {
        List<Long> versions = new ArrayList<>();
        boolean reconnected = false;
        for (Entry entry : runtime.journal().entries()) {
            if (entry.kind() == Kind.CONNECTED) {
                reconnected = true;
            } else if (entry.kind() == Kind.TWIN_READ) {
                reconnected = false;
            } else if (entry.kind() == Kind.PATCH_ACCEPTED) {
                long version = Json.parse(entry.detail())
                        .orElseThrow()
                        .at("/migration/desiredVersion")
                        .asLong();
                if (version > 0 && !(reconnected && versions.contains(version))) {
                    versions.add(version);
                }
            }
        }
        return new Order(versions);
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
