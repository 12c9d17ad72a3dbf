package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * edgeHub's own copy of a twin.
 *
 * @param reported the reported section with its {@code $version}, and with patches IoT Hub may not have yet
 */
record CachedTwin(TwinSection desired, ObjectNode reported) {
    CachedTwin {
        reported = reported.deepCopy();
    }

    CachedTwin with(TwinSection newDesired) {
        return new CachedTwin(newDesired, reported);
    }

    CachedTwin withReported(ObjectNode patch) {
        return new CachedTwin(desired, MergePatch.INTO_COPY.merge(reported, patch));
    }

    /** The twin as a get shows it. */
    ObjectNode json() {
        ObjectNode twin = RuntimeJson.object();
        twin.set("desired", desired.json());
        twin.set("reported", reported.deepCopy());
        return twin;
    }

    /** What a get shows when IoT Hub is out of reach and there is no copy: nothing, and no {@code $version}. */
    static ObjectNode unknown() {
        ObjectNode twin = RuntimeJson.object();
        twin.putObject("desired");
        twin.putObject("reported");
        return twin;
    }
}
