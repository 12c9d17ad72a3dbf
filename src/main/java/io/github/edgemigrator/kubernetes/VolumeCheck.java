package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
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
        for (JsonNode volume : pod.volumes().volumes()) {
            String name = volume.path("name").asText("");
            if (!ApiNames.isDnsLabel(name)) {
                api.refuse("The volume name \"" + name + "\" is no name of lower-case letters, digits and -");
            }
            if (!names.add(name)) {
                api.refuse("Two volumes of the pod are named " + name);
            }
            if (volume.size() > 2) {
                api.refuse("The volume " + name + " has more than one source");
            }
            source(name, volume);
        }
    }

    private void source(String name, JsonNode volume) {
        for (Map.Entry<String, JsonNode> source : volume.properties()) {
            String needed = NEEDED.get(source.getKey());
            if (needed != null && source.getValue().path(needed).asText("").isEmpty()) {
                api.refuse("The volume " + name + " is a " + source.getKey() + " without a " + needed);
            }
        }
        JsonNode hostPath = volume.path("hostPath");
        if (hasBackstep(hostPath.path("path").asText(""))) {
            api.refuse("The path " + hostPath.path("path").asText() + " of the volume " + name + " has .. in it");
        }
        if (!HOST_PATH_TYPES.contains(hostPath.path("type").asText(""))) {
            api.refuse(
                    "There is no hostPath of the type " + hostPath.path("type").asText());
        }
        String medium = volume.path("emptyDir").path("medium").asText("");
        if (!medium.isEmpty() && !medium.equals("Memory") && !medium.startsWith("HugePages")) {
            api.refuse("The medium of an emptyDir must be Memory or absent but is " + medium);
        }
    }

    /** Looks at the mounts of the module's container; {@link #check} has looked at the volumes before. */
    void checkMounts() {
        Set<String> targets = new HashSet<>();
        for (JsonNode mount : pod.volumes().mounts()) {
            String volume = mount.path("name").asText("");
            String target = mount.path("mountPath").asText("");
            if (!names.contains(volume)) {
                api.refuse("The mount at " + target + " names the volume " + volume + ", which the pod does not have");
            }
            if (target.isEmpty()) {
                api.refuse("The volume " + volume + " is mounted without a path in the container");
            } else if (!targets.add(target)) {
                api.refuse("Two volumes are mounted at " + target);
            }
            options(mount, target);
        }
    }

    private void options(JsonNode mount, String target) {
        String propagation = mount.path("mountPropagation").asText("");
        if (!PROPAGATIONS.contains(propagation)) {
            api.refuse("There is no mountPropagation " + propagation);
        } else if (propagation.equals("Bidirectional") && !pod.isPrivileged()) {
            api.refuse("Only a privileged container can have the mountPropagation Bidirectional");
        }
        String subPath = mount.path("subPath").asText("");
        if (subPath.startsWith("/") || hasBackstep(subPath)) {
            api.refuse("The subPath of the mount at " + target + " must lead down from the volume");
        }
    }

    private static boolean hasBackstep(String path) {
        return path.contains("..") && ("/" + path + "/").contains("/../");
    }
}
