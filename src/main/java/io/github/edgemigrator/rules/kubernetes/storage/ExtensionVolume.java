package io.github.edgemigrator.rules.kubernetes.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.Optional;

/**
 * An element of {@code k8s-experimental.volumes}: a volume of the pod with its mount in the module, in the words of
 * Kubernetes. The agent passes both on as they are, so this mounts what Binds and Mounts cannot.
 *
 * @param name the volume's, see {@link VolumeNames}
 * @param kind the kind of its source, such as {@code emptyDir}
 * @param source what the kind asks for
 * @param target the path in the module
 * @param folder the only folder of the volume that is mounted, if it is not all of it
 */
record ExtensionVolume(
        String name, String kind, JsonNode source, String target, boolean readOnly, Optional<String> folder) {

    /** A volume claim, all of it, as a bind would mount it. */
    static ExtensionVolume claim(String name, String claim, Bind bind) {
        return of(name, "persistentVolumeClaim", JsonNodes.object().put("claimName", claim), bind);
    }

    /** A directory of the host that is made if it is missing. */
    static ExtensionVolume directory(String name, Bind bind) {
        JsonNode source = JsonNodes.object().put("path", bind.source()).put("type", "DirectoryOrCreate");
        return of(name, "hostPath", source, bind);
    }

    /** Something of the host that Kubernetes shall take as it finds it. */
    static ExtensionVolume anything(String name, Bind bind) {
        return of(name, "hostPath", JsonNodes.object().put("path", bind.source()), bind);
    }

    /**
     * A directory in memory that begins empty with each pod and goes with it.
     *
     * @param size the most it holds, a quantity
     */
    static ExtensionVolume inMemory(String name, Optional<String> size, String target, boolean readOnly) {
        ObjectNode source = JsonNodes.object().put("medium", "Memory");
        size.ifPresent(most -> source.put("sizeLimit", most));
        return new ExtensionVolume(name, "emptyDir", source, target, readOnly, Optional.empty());
    }

    private static ExtensionVolume of(String name, String kind, JsonNode source, Bind bind) {
        return new ExtensionVolume(name, kind, source, bind.target(), bind.readOnly(), Optional.empty());
    }

    /** The same, but only a folder of it is mounted. */
    ExtensionVolume folder(String path) {
        return new ExtensionVolume(name, kind, source, target, readOnly, Optional.of(path));
    }

    /** As the createOptions hold it. */
    JsonNode json() {
        ObjectNode element = JsonNodes.object();
        element.putObject("volume").put("name", name).set(kind, source);
        ObjectNode mount = element.putArray("volumeMounts").addObject();
        mount.put("name", name).put("mountPath", target);
        folder.ifPresent(path -> mount.put("subPath", path));
        if (readOnly) {
            mount.put("readOnly", true);
        }
        return element;
    }
}
