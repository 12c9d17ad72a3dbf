package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.Sidecar;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** STORAGE-018: renames volumes of k8s-experimental that are called as the volumes that the agent adds. */
final class RenameReservedVolumes extends ModuleRule {
    private static final Set<String> OF_THE_AGENT = Set.of(Sidecar.CONFIG_VOLUME, Sidecar.TRUST_BUNDLE_VOLUME);

    RenameReservedVolumes() {
        super(RuleInfo.of("STORAGE-018", Severity.INFO)
                .about(KubernetesExtension.NAME)
                .title("An extension's volume is not called like the agent's")
                .why("The agent adds volumes to each pod, and Kubernetes refuses a pod with two volumes of one name.")
                .nothingToDo()
                .reference(Reference.KUBERNETES, "/concepts/storage/volumes/"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<JsonValue> clashing = ExtensionVolumes.volumes(module).stream()
                .map(volume -> volume.at("volume", "name"))
                .filter(name -> OF_THE_AGENT.contains(name.text().orElse("")))
                .toList();
        if (clashing.isEmpty() || ExtensionVolumes.obstacle(module, context).isPresent()) {
            return List.of();
        }
        VolumeNames names = VolumeNames.of(module, context);
        return clashing.stream().map(name -> renamed(module, name, names)).toList();
    }

    private Finding renamed(Module module, JsonValue name, VolumeNames names) {
        String old = name.text().orElse("");
        String fresh = names.fresh("own", old);
        return at(module, name)
                .put(name.path(), JsonNodes.text(fresh))
                .with(mounts(module, old, fresh))
                .say("The agent adds a volume " + old + " of its own; this one is named " + fresh + ".");
    }

    /** The edits that let all mounts of a volume follow its name. */
    private static List<Edit> mounts(Module module, String old, String fresh) {
        List<Edit> edits = new ArrayList<>();
        for (JsonValue volume : ExtensionVolumes.volumes(module)) {
            for (JsonValue mount : volume.get("volumeMounts").elements()) {
                JsonValue name = mount.get("name");
                if (name.text().filter(old::equals).isPresent()) {
                    edits.add(new Edit.Put(name.path(), JsonNodes.text(fresh)));
                }
            }
        }
        return edits;
    }
}
