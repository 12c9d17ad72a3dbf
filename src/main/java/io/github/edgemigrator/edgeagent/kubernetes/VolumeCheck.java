package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.edgemigrator.edgeagent.kubernetes.api.ApiNames;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the Kubernetes API refuses of a pod's volumes and of where its containers mount them. */
final class VolumeCheck {
    private static final Set<String> HOST_PATH_TYPES =
            Set.of("", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice");
    private static final Set<String> PROPAGATIONS = Set.of("", "None", "HostToContainer", "Bidirectional");

    /** The field that a source cannot do without. */
    private static final Map<String, String> NEEDED = Map.of(
            "hostPath", "path", "configMap", "name", "secret", "secretName", "persistentVolumeClaim", "claimName");

    private final Pod pod;
    private final ApiCheck api;
    private final Set<String> names = new HashSet<>();

    VolumeCheck(Pod pod, ApiCheck api) {
        this.pod = pod;
        this.api = api;
    }

    void check() {
        if (pod.volumes().isEmpty()) {
            return;
        }
        names.addAll(Sidecar.VOLUME_NAMES);
        ArrayNode volumes = pod.volumes().volumes();
        for (int i = 0; i < volumes.size(); i++) {
            JsonNode volume = volumes.get(i);
            JsonPath path = pod.volumes().pathOfVolume(i);
            String name = volume.path("name").asText("");
            if (!ApiNames.isDnsLabel(name) && !Placeholders.in(name)) {
                api.refuse(
                        path,
                        "gives a volume the name \"" + name + "\", which is none of lower-case letters, digits and -");
            }
            if (!names.add(name)) {
                api.refuse(path, "gives the pod a second volume named " + name);
            }
            if (volume.size() > 2) {
                api.refuse(path, "gives the volume " + name + " more than one source");
            }
            source(path, name, volume);
        }
    }

    private void source(JsonPath path, String name, JsonNode volume) {
        for (Map.Entry<String, JsonNode> source : volume.properties()) {
            String needed = NEEDED.get(source.getKey());
            if (needed != null && source.getValue().path(needed).asText("").isEmpty()) {
                api.refuse(path, "makes the volume " + name + " a " + source.getKey() + " without a " + needed);
            }
        }
        JsonNode hostPath = volume.path("hostPath");
        if (hasBackstep(hostPath.path("path").asText(""))) {
            api.refuse(
                    path,
                    "gives the volume " + name + " the path "
                            + hostPath.path("path").asText() + ", which has .. in it");
        }
        String type = hostPath.path("type").asText("");
        if (!HOST_PATH_TYPES.contains(type) && !Placeholders.in(type)) {
            api.refuse(path, "is a hostPath of the type " + type + ", which there is not");
        }
        String medium = volume.path("emptyDir").path("medium").asText("");
        boolean known = medium.isEmpty() || medium.equals("Memory") || medium.startsWith("HugePages");
        if (!known && !Placeholders.in(medium)) {
            api.refuse(path, "is an emptyDir whose medium must be Memory or absent but is " + medium);
        }
    }

    /** Looks at the mounts of the module's container; {@link #check} has looked at the volumes before. */
    void checkMounts() {
        Set<String> targets = new HashSet<>();
        ArrayNode mounts = pod.volumes().mounts();
        for (int i = 0; i < mounts.size(); i++) {
            JsonNode mount = mounts.get(i);
            JsonPath path = pod.volumes().pathOfMount(i);
            String volume = mount.path("name").asText("");
            String target = mount.path("mountPath").asText("");
            if (!names.contains(volume)) {
                api.refuse(path, "mounts the volume " + volume + ", which the pod does not have");
            }
            if (target.isEmpty()) {
                api.refuse(path, "mounts the volume " + volume + " without a path in the container");
            } else if (!targets.add(target)) {
                api.refuse(path, "mounts a second volume at " + target);
            }
            options(path, mount);
        }
    }

    private void options(JsonPath path, JsonNode mount) {
        String propagation = mount.path("mountPropagation").asText("");
        if (!PROPAGATIONS.contains(propagation) && !Placeholders.in(propagation)) {
            api.refuse(path, "has the mountPropagation " + propagation + ", which there is not");
        } else if (propagation.equals("Bidirectional") && !pod.isPrivileged()) {
            api.refuse(path, "has the mountPropagation Bidirectional, which only a privileged container can have");
        }
        String subPath = mount.path("subPath").asText("");
        if (subPath.startsWith("/") || hasBackstep(subPath)) {
            api.refuse(path, "has a subPath that does not lead down from the volume");
        }
    }

    private static boolean hasBackstep(String path) {
        return path.contains("..") && ("/" + path + "/").contains("/../");
    }
}
