package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The paths of a module at which something is mounted; Kubernetes refuses a second mount at one of them. */
public final class MountPaths {
    private final Set<String> taken = new HashSet<>();

    private MountPaths() {}

    public static MountPaths of(Module module, Context context) {
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
        return taken.add(plain(path));
    }

    /**
     * Of the paths that a list names, as Binds, as Mounts or as Docker's inspect command writes them, those that are
     * free.
     */
    public List<String> freeOf(JsonValue list) {
        return list.elements().stream()
                .map(MountPaths::target)
                .filter(path -> !taken.contains(plain(path)))
                .toList();
    }

    private static String target(JsonValue mount) {
        return mount.text()
                .flatMap(Bind::parse)
                .map(Bind::target)
                .or(() -> mount.get("Target").text())
                .or(() -> mount.get("Destination").text())
                .orElse("");
    }

    /** The path as Linux reads it: without a slash at its end and without repeated ones. */
    static String plain(String path) {
        String single = path.replaceAll("/{2,}", "/");
        return single.length() > 1 && single.endsWith("/") ? single.substring(0, single.length() - 1) : single;
    }
}
