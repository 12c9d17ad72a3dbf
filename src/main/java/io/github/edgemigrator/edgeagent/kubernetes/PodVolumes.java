package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.Bind;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of Binds and Mounts ({@code CollectModuleVolumes}): a bind of either kind is a directory of the host
 * that is made if it is missing, a volume mount is a claim of the source's name.
 */
final class PodVolumes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonPath BINDS = JsonPath.of("HostConfig", "Binds");
    private static final JsonPath VOLUMES = JsonPath.of(KubernetesExtension.NAME, KubernetesExtension.VOLUMES);

    private final ModuleSpec module;
    private final AgentSettings settings;
    private final List<PodVolume> found = new ArrayList<>();
    private final ArrayNode mounts = NODES.arrayNode();
    /** Of the mounts, where the module asks for them. */
    private final List<JsonPath> mountPaths = new ArrayList<>();

    /** A volume before volumes of one name are merged. */
    private record PodVolume(JsonPath path, String source, ObjectNode json, int mount) {
        String name() {
            return json.path("name").asText();
        }

        boolean isClaim() {
            return json.path("persistentVolumeClaim").isObject();
        }

        boolean isWritableClaim() {
            return isClaim() && !json.at("/persistentVolumeClaim/readOnly").asBoolean();
        }
    }

    PodVolumes(ModuleSpec module, AgentSettings settings) {
        this.module = module;
        this.settings = settings;
    }

    /** Collects the volumes; then {@link #volumes} and {@link #mounts} have them. */
    PodVolumes collect(Extensions extensions) {
        JsonNode binds = module.hostConfig("Binds");
        for (int i = 0; i < binds.size(); i++) {
            bind(BINDS.child(i), binds.get(i));
        }
        if (!module.hostConfig("Mounts").isEmpty()) {
            mount(Mount.of(module, settings.version()));
        }
        merge();
        List<PodVolume> ofExtension = new ArrayList<>();
        JsonNode entries = extensions.get(KubernetesExtension.VOLUMES);
        for (int i = 0; i < entries.size(); i++) {
            extension(VOLUMES.child(i), entries.get(i), ofExtension);
        }
        found.addAll(settings.version().has(AgentFeature.MERGED_VOLUMES) ? 0 : found.size(), ofExtension);
        return this;
    }

    /** Those of the host come first, then claims. */
    private void mount(List<Mount> read) {
        read.stream().filter(Mount::isBind).forEach(mount -> add(mount, hostPath(mount.source())));
        read.stream().filter(Mount::isVolume).forEach(this::claim);
        read.stream().filter(mount -> !mount.isBind() && !mount.isVolume()).forEach(this::drop);
    }

    /** Whether there is neither a volume nor a mount. */
    boolean isEmpty() {
        return found.isEmpty() && mounts.isEmpty();
    }

    /** The pod's volumes, of which those of {@code k8s-experimental} are never merged. */
    ArrayNode volumes() {
        ArrayNode volumes = NODES.arrayNode();
        found.forEach(volume -> volumes.add(volume.json()));
        return volumes;
    }

    /** The container's mounts. */
    ArrayNode mounts() {
        return mounts;
    }

    /** Where the module asks for the volume of that number. */
    JsonPath pathOfVolume(int number) {
        return found.get(number).path();
    }

    /** Where the module asks for the mount of that number. */
    JsonPath pathOfMount(int number) {
        return mountPaths.get(number);
    }

    /** Where the mount will stand that is looked at. */
    private ObjectPlace place() {
        return ObjectPlace.MOUNTS.child(mounts.size());
    }

    private void bind(JsonPath path, JsonNode text) {
        if (text.isNull()) {
            module.log().unmapped(ObjectKind.DEPLOYMENT, path.toString(), "is null");
            return;
        }
        Optional<Bind> bind = Bind.parse(text.asText());
        if (bind.isEmpty()) {
            module.log()
                    .dropped(path.toString(), ObjectPlace.MOUNTS, "A bind needs a source and a target with : between.");
            return;
        }
        Bind read = bind.get();
        if (!read.dropped().isEmpty()) {
            module.log()
                    .dropped(
                            path.toString(),
                            place(),
                            "The agent does not look at " + String.join(", ", read.dropped()) + ".");
        }
        if (read.isNamedVolume()) {
            module.log()
                    .changed(
                            path.toString(),
                            place(),
                            "Docker mounts a volume named " + read.source()
                                    + "; the agent takes the name for a relative path on the host.");
        }
        add(new Mount(path, "bind", read.source(), read.target(), read.readOnly()), hostPath(read.source()));
    }

    /** A file, a socket or a device there would keep the pod from starting, and what is missing is made a directory. */
    private static ObjectNode hostPath(String source) {
        ObjectNode volume = NODES.objectNode();
        volume.putObject("hostPath").put("path", source).put("type", "DirectoryOrCreate");
        return volume;
    }

    private void claim(Mount mount) {
        boolean created = settings.claims().storageClassName().isPresent();
        boolean always = settings.version().has(AgentFeature.CLAIM_FOR_EVERY_VOLUME);
        ObjectNode volume = NODES.objectNode();
        if (always || created) {
            claimName(mount).text().ifPresent(name -> volume.putObject("persistentVolumeClaim")
                    .put("claimName", name)
                    .put("readOnly", mount.readOnly()));
        } else {
            volume.putObject("emptyDir");
        }
        if (always && !created) {
            module.log()
                    .remark(
                            mount.path().child("Source").toString(),
                            place(),
                            "The claim must exist, as the agent has no storage class to create it.");
        }
        add(mount, volume);
    }

    private void drop(Mount mount) {
        module.log()
                .dropped(
                        mount.path().toString(),
                        ObjectPlace.MOUNTS,
                        "The agent knows mounts of type bind and volume, not " + mount.type() + ".");
    }

    /** The claim that the pod asks for, which before beta13 need not be the one that the agent makes. */
    private KubernetesName claimName(Mount mount) {
        AgentVersion version = settings.version();
        return version.has(AgentFeature.CLAIM_NAMED_LIKE_ITS_SOURCE)
                ? KubernetesNames.volumeName(mount.source(), version)
                : KubernetesNames.claimName(module.name(), mount.source(), version);
    }

    /** Before beta5 the volume of a claim had another name than its mount where the source was no valid one. */
    private String volumeName(Mount mount, String mountName) {
        boolean same = !mount.isVolume() || settings.version().has(AgentFeature.CLAIM_NAMED_LIKE_ITS_SOURCE);
        return same
                ? mountName
                : KubernetesNames.objectName(mount.source()).text().orElse(mountName);
    }

    private void add(Mount mount, ObjectNode source) {
        KubernetesName name = KubernetesNames.volumeName(mount.source(), settings.version());
        name.refusal().ifPresent(reason -> module.log()
                .unmapped(
                        ObjectKind.DEPLOYMENT,
                        mount.path().toString(),
                        "has the source " + mount.source() + ", which " + reason));
        name.text().ifPresent(text -> {
            ObjectNode volume = NODES.objectNode().put("name", volumeName(mount, text));
            volume.setAll(source);
            if (mount.isVolume() && !text.equals(mount.source())) {
                module.log()
                        .changed(
                                mount.path().child("Source").toString(),
                                place(),
                                "The claim's name is " + text + ", not " + mount.source() + ".");
            }
            found.add(new PodVolume(mount.path(), mount.source(), volume, mounts.size()));
            mount(mount.path(), text, mount.target(), mount.readOnly());
        });
    }

    private void mount(JsonPath path, String volume, String target, boolean readOnly) {
        mountPaths.add(path);
        mounts.addObject().put("name", volume).put("mountPath", target).put("readOnly", readOnly);
    }

    /**
     * From beta14 on volumes of one name are one: a claim that can be written to, else the first. From beta5 on that
     * was so of claims alone, of which the first counted. Of all others Kubernetes refused the pod.
     */
    private void merge() {
        AgentVersion version = settings.version();
        if (found.size() < 2 || !version.has(AgentFeature.MERGED_VOLUME_MOUNTS)) {
            return;
        }
        boolean all = version.has(AgentFeature.MERGED_VOLUMES);
        Map<String, PodVolume> byName = new LinkedHashMap<>();
        for (PodVolume volume : found) {
            if (!all && !volume.isClaim()) {
                byName.put("/" + byName.size(), volume);
                continue;
            }
            PodVolume before = byName.get(volume.name());
            if (before != null && !before.source().equals(volume.source())) {
                module.log()
                        .changed(
                                volume.path().toString(),
                                ObjectPlace.MOUNTS.child(volume.mount()),
                                volume.source() + " and " + before.source()
                                        + " share one volume, as both become the name " + volume.name() + ".");
            }
            boolean better = all && before != null && volume.isWritableClaim() && !before.isWritableClaim();
            if (before == null || better) {
                byName.put(volume.name(), volume);
            }
        }
        found.clear();
        found.addAll(byName.values());
    }

    private void extension(JsonPath path, JsonNode entry, List<PodVolume> ofExtension) {
        if (entry.isNull()) {
            module.log().unmapped(ObjectKind.DEPLOYMENT, path.toString(), "is null");
            return;
        }
        if (entry.path("volume") instanceof ObjectNode volume) {
            ofExtension.add(new PodVolume(path.child("volume"), "", volume, 0));
        }
        JsonNode asked = entry.path("volumeMounts");
        for (int i = 0; i < asked.size(); i++) {
            mountPaths.add(path.child("volumeMounts").child(i));
            mounts.add(asked.get(i));
        }
    }
}
