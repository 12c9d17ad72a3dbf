package io.github.edgemigrator.workload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** Mounts as Docker writes them and as the agent reads them. */
public final class Mounts {
    private Mounts() {}

    /** The module's mounts. */
    public static List<JsonValue> of(Module module) {
        List<JsonValue> mounts = module.hostConfig().get("Mounts").elements();
        mounts.removeIf(mount -> !mount.json().isObject());
        return mounts;
    }

    /** Whether something other than a list stands there, to which nothing can be added: the agent cannot read it. */
    public static boolean areUnreadable(Module module) {
        JsonValue mounts = module.hostConfig().get("Mounts");
        return mounts.exists() && !mounts.json().isNull() && !mounts.json().isArray();
    }

    /** Where the module's mounts stand. */
    public static JsonPath place(Module module) {
        return module.hostConfig().get("Mounts").path();
    }

    public static boolean isVolume(JsonValue mount) {
        return isOfType("volume", mount);
    }

    static boolean isBind(JsonValue mount) {
        return isOfType("bind", mount);
    }

    public static boolean isTmpfs(JsonValue mount) {
        return isOfType("tmpfs", mount);
    }

    private static boolean isOfType(String type, JsonValue mount) {
        return type(mount).equalsIgnoreCase(type);
    }

    /** The path on the host or the name of the volume; empty if it has none. */
    public static String source(JsonValue mount) {
        return mount.get("Source").text().orElse("");
    }

    /** The path in the module; empty if it has none. */
    public static String target(JsonValue mount) {
        return mount.get("Target").text().orElse("");
    }

    public static boolean isReadOnly(JsonValue mount) {
        return mount.get("ReadOnly").json().asBoolean();
    }

    /** The type as it is written; empty if it has none. */
    public static String type(JsonValue mount) {
        return mount.get("Type").text().orElse("");
    }

    /** A mount in the order of the migration guide's examples. */
    public static ObjectNode of(Bind bind, String source, String type) {
        ObjectNode mount = JsonNodes.object()
                .put("Target", bind.target())
                .put("Source", source)
                .put("Type", type);
        return bind.readOnly() ? mount.put("ReadOnly", true) : mount;
    }
}
