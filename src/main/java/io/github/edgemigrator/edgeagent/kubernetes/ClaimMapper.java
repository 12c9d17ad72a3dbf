package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the claims for volume mounts ({@code KubernetesPvcMapper}), if the agent has a storage class; else they must
 * exist already. Of two claims of one name the first is made; in which order the agent looks at modules is unknown.
 */
final class ClaimMapper {
    private final AgentSettings settings;
    private final Map<String, ObjectNode> made = new LinkedHashMap<>();

    ClaimMapper(AgentSettings settings) {
        this.settings = settings;
    }

    /** Whether the agent makes claims at all. */
    boolean isNeeded() {
        return settings.claims().storageClassName().isPresent();
    }

    /** The claims that no module before this one has brought. */
    List<KubernetesObject> claims(ModuleSpec module) {
        List<KubernetesObject> claims = new ArrayList<>();
        for (Mount mount : Mount.of(module, settings.version())) {
            KubernetesName name = KubernetesNames.claimName(module.name(), mount.source(), settings.version());
            if (mount.isVolume() && name instanceof KubernetesName.Given given) {
                ObjectNode claim = claim(given.name(), mount);
                ObjectNode before = made.putIfAbsent(given.name(), claim);
                if (before == null) {
                    claims.add(new KubernetesObject(ObjectKind.CLAIM, module.name(), given.name(), () -> claim));
                } else if (!before.path("spec").equals(claim.path("spec"))) {
                    module.log()
                            .changed(
                                    mount.path().child("ReadOnly").toString(),
                                    new ObjectPlace(ObjectKind.CLAIM, ObjectPlace.SERVICE.path()),
                                    "The claim " + given.name() + " is made once, and here for the other access.");
                }
            }
        }
        return claims;
    }

    private ObjectNode claim(String name, Mount mount) {
        ClaimSettings claims = settings.claims();
        ObjectNode claim = Metadata.object(
                ObjectKind.CLAIM,
                Metadata.of(name, Metadata.deviceLabels(settings.version()), JsonNodeFactory.instance.objectNode()));
        ObjectNode spec = claim.putObject("spec");
        spec.putArray("accessModes").add(mount.readOnly() ? "ReadOnlyMany" : "ReadWriteMany");
        spec.putObject("resources").putObject("requests").put("storage", claims.defaultSizeInMb() + "Mi");
        if (claims.useMountSourceForVolumeName()) {
            spec.put("volumeName", name);
        }
        claims.storageClassName().ifPresent(storageClass -> spec.put("storageClassName", storageClass));
        return claim;
    }
}
