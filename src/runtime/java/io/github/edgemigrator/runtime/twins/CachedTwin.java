package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * edgeHub's own copy of a twin.
 *
 * @param desired empty where a patch came before the first get: edgeHub keeps the patch alone
 * @param reported the reported section with its {@code $version}, and with patches IoT Hub may not have yet
 */
record CachedTwin(Optional<TwinSection> desired, ObjectNode reported) {
    /** Nothing, and no {@code $version}: what a get shows when IoT Hub is out of reach and there is no copy. */
    static final CachedTwin UNKNOWN = new CachedTwin(Optional.empty(), RuntimeJson.object());

    CachedTwin {
        reported = reported.deepCopy();
    }

    CachedTwin with(TwinSection newDesired) {
        return new CachedTwin(Optional.of(newDesired), reported);
    }

    CachedTwin withReported(ObjectNode patch) {
        return new CachedTwin(desired, MergePatch.INTO_COPY.merge(reported, patch));
    }

    /** The twin as a get shows it. */
    ObjectNode json() {
        ObjectNode twin = RuntimeJson.object();
        twin.set("desired", desired.map(TwinSection::json).orElseGet(RuntimeJson::object));
        twin.set("reported", reported.deepCopy());
        return twin;
    }
}
