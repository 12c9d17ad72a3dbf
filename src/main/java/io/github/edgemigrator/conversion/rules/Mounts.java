package io.github.edgemigrator.conversion.rules;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.JsonValue;

/** Mounts as Docker writes them and as the agent reads them. */
final class Mounts {
    private Mounts() {}

    static boolean isVolume(JsonValue mount) {
        return mount.get("Type").text().orElse("").equalsIgnoreCase("volume");
    }

    static boolean isBind(JsonValue mount) {
        return mount.get("Type").text().orElse("").equalsIgnoreCase("bind");
    }

    /** A mount in the order of the migration guide's examples. */
    static ObjectNode of(String target, String source, String type, boolean readOnly) {
        ObjectNode mount =
                Json.object().put("Target", target).put("Source", source).put("Type", type);
        return readOnly ? mount.put("ReadOnly", true) : mount;
    }
}
