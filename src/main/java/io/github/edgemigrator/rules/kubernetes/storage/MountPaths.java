package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.HashSet;
import java.util.Set;

/** The paths of a module at which something is mounted; Kubernetes refuses a second mount at one of them. */
final class MountPaths {
    private final Set<String> taken = new HashSet<>();

    private MountPaths() {}

    static MountPaths of(Module module, Context context) {
        MountPaths paths = new MountPaths();
        ModuleMount.of(module, context).forEach(mounted -> paths.take(mounted.target()));
        for (JsonValue volume : ExtensionVolumes.volumes(module)) {
            for (JsonValue mount : volume.get("volumeMounts").elements()) {
                paths.take(mount.get("mountPath").text().orElse(""));
            }
        }
        return paths;
    }

    /** Takes a path; whether it was free. */
    boolean take(String path) {
        return taken.add(path.length() > 1 ? path.replaceAll("(?<!/)/+$", "") : path);
    }
}
