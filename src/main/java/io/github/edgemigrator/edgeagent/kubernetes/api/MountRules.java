package io.github.edgemigrator.edgeagent.kubernetes.api;

import io.github.edgemigrator.json.Placeholders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is refused of the places at which a container mounts volumes ({@code ValidateVolumeMounts}). */
public final class MountRules {
    private static final String BIDIRECTIONAL = "Bidirectional";
    private static final List<String> PROPAGATIONS = List.of(BIDIRECTIONAL, "HostToContainer", "None");

    private final Set<String> volumes;
    private final boolean privileged;
    private final Set<String> paths = new HashSet<>();

    /**
     * Rules for the mounts of one container.
     *
     * @param volumes the names of the pod's volumes; one that is refused is there all the same, for it has been told
     * @param privileged whether the container is
     */
    public MountRules(Set<String> volumes, boolean privileged) {
        this.volumes = Set.copyOf(volumes);
        this.privileged = privileged;
    }

    /** Checks one more mount of the container. */
    public void check(Field mount) {
        Field name = mount.child("name");
        if (name.require()) {
            name.refuseUnless(
                    volumes.contains(name.text()) || volumes.stream().anyMatch(Placeholders::in),
                    "is not that of a volume of the pod: " + name.text());
        }
        Field path = mount.child("mountPath");
        if (path.require()) {
            path.refuseUnless(paths.add(path.text()), "is already used by another mount: " + path.text());
        }
        Field subPath = mount.child("subPath");
        subPath.requireDescendingPath();
        Field expression = mount.child("subPathExpr");
        expression.requireDescendingPath();
        if (!subPath.text().isEmpty() && !expression.text().isEmpty()) {
            expression.refuse("cannot be combined with subPath");
        }
        propagation(mount.child("mountPropagation"));
    }

    private void propagation(Field propagation) {
        propagation.requireOneOf(PROPAGATIONS);
        if (propagation.text().equals(BIDIRECTIONAL)) {
            propagation.refuseUnless(privileged, "is Bidirectional, which only a privileged container can have");
        }
    }
}
