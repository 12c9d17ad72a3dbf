package io.github.edgemigrator.workload;

import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** What a module has of its host: its network, its memory, all of its rights. */
public final class HostAccess {
    private static final String HOST = "host";

    private HostAccess() {}

    /** Whether the module's container is privileged. */
    public static boolean isPrivileged(Module module) {
        return module.hostConfig().get("Privileged").json().asBoolean();
    }

    /** Whether a module is on the host's network, as edgeAgent decides it. */
    public static boolean isOnHostNetwork(Module module) {
        return !module.isEdgeAgent() && isHost(module.hostConfig().get("NetworkMode"));
    }

    /** The modules on the host's network. */
    public static List<Module> onHostNetwork(Deployment deployment) {
        return deployment.modules().stream().filter(HostAccess::isOnHostNetwork).toList();
    }

    /** Whether the module has the shared memory of the host, or may have it once a placeholder is filled in. */
    public static boolean mayShareHostMemory(Module module) {
        JsonValue mode = module.hostConfig().get("IpcMode");
        return isHost(mode) || mode.text().filter(Placeholders::in).isPresent();
    }

    private static boolean isHost(JsonValue mode) {
        return mode.text().filter(HOST::equalsIgnoreCase).isPresent();
    }
}
