package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesNames;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentFeature;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.BindKind;
import io.github.edgemigrator.workload.ModuleMount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A volume that cannot have the name which the agent would give it.
 *
 * @param mounted the volume
 * @param cause why: a clause
 * @param refused whether Kubernetes would refuse the module for it; else two volumes would be one, without a word
 */
record NameConflict(ModuleMount mounted, String cause, boolean refused) {

    /** The conflicts in a module, leaving the name to one volume of each. */
    static List<NameConflict> of(Module module, Context context) {
        List<ModuleMount> all = ModuleMount.of(module, context);
        if (all.isEmpty()) {
            return List.of();
        }
        Search search = new Search(
                KubernetesDevice.agent(context).version(), VolumeNames.reserved(module, context), new HashMap<>());
        List<NameConflict> conflicts = new ArrayList<>();
        for (ModuleMount mounted : inOrderOfClaim(all)) {
            search.conflict(mounted).ifPresent(conflicts::add);
        }
        return conflicts;
    }

    /**
     * What nothing can be mounted from keeps its name, for it stays as it is until a person decides; and of a share and
     * a directory the share, for its mount is the form that the guide knows.
     */
    private static List<ModuleMount> inOrderOfClaim(List<ModuleMount> all) {
        return all.stream()
                .sorted(Comparator.comparing(NameConflict::canBeMounted)
                        .thenComparing(mounted -> mounted.kind() != BindKind.CLAIM))
                .toList();
    }

    private static boolean canBeMounted(ModuleMount mounted) {
        return switch (mounted.kind()) {
            case DIRECTORY, SYSTEM_DIRECTORY, CLAIM -> true;
            default -> false;
        };
    }

    /**
     * The names of one module.
     *
     * @param reserved those of volumes that are no binds and no mounts
     * @param first the first volume of each other name
     */
    private record Search(AgentVersion version, Set<String> reserved, Map<String, ModuleMount> first) {
        /** A placeholder may become anything, and what cannot be mounted needs no name. */
        Optional<NameConflict> conflict(ModuleMount mounted) {
            if (Placeholders.in(mounted.source())) {
                return Optional.empty();
            }
            return KubernetesNames.volumeName(mounted.source(), version).text().flatMap(name -> {
                ModuleMount before = first.putIfAbsent(name, mounted);
                return canBeMounted(mounted) ? conflict(mounted, name, Optional.ofNullable(before)) : Optional.empty();
            });
        }

        private Optional<NameConflict> conflict(ModuleMount mounted, String name, Optional<ModuleMount> before) {
            String source = mounted.source();
            if (reserved.contains(name)) {
                String cause = source + " would be the volume " + name + ", which the pod has already";
                return Optional.of(new NameConflict(mounted, cause, true));
            }
            boolean merged = before.filter(other -> isMerged(other, mounted)).isPresent();
            return before.filter(other -> !merged || !isSame(other, mounted)).map(other -> {
                String cause = isSame(other, mounted)
                        ? "The agent " + version + " cannot mount " + source + " twice"
                        : other.source() + " and " + source + " would both be the volume " + name;
                return new NameConflict(mounted, cause, !merged);
            });
        }

        /** Whether two of one name are one volume: all from beta14 on, before that only claims. */
        private boolean isMerged(ModuleMount one, ModuleMount other) {
            boolean claims = one.kind() == BindKind.CLAIM && other.kind() == BindKind.CLAIM;
            return version.has(claims ? AgentFeature.MERGED_VOLUME_MOUNTS : AgentFeature.MERGED_VOLUMES);
        }

        private static boolean isSame(ModuleMount one, ModuleMount other) {
            boolean sameKind = (one.kind() == BindKind.CLAIM) == (other.kind() == BindKind.CLAIM);
            return sameKind && plain(one.source()).equals(plain(other.source()));
        }

        private static String plain(String path) {
            return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        }
    }
}
