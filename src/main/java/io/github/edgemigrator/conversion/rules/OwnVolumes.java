package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.AgentFeature;
import io.github.edgemigrator.kubernetes.AgentVersion;
import io.github.edgemigrator.kubernetes.KubernetesNames;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives each volume of a module a name of its own, so that no two become one. */
final class OwnVolumes implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-008", Severity.INFO)
            .title("Each volume of a module is one of its own")
            .why(
                    "Sources with the same letters and digits get one name, and of two volumes of one name only one stays.")
            .remedy("Nothing to do.")
            .reference(
                    Reference.AGENT_SOURCE,
                    "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes/edgedeployment/deployment/KubernetesDeploymentMapper.cs");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return new Volumes(module, context).findings();
    }

    /**
     * Why a volume cannot have the name that the agent gives it.
     *
     * @param refused whether Kubernetes would refuse the module, so that nothing after it is deployed
     */
    private record Conflict(String what, boolean refused) {}

    /** The volumes of one module by the names that the agent gives them. */
    private static final class Volumes {
        private final Module module;
        private final AgentVersion version;
        private final List<Mounted> all;
        private final VolumeNames names;
        private final Set<String> reserved;
        private final Optional<String> obstacle;
        private final Map<String, Mounted> first = new HashMap<>();

        private Volumes(Module module, Context context) {
            this.module = module;
            version = context.device().agent().version();
            all = Mounted.of(module, context);
            names = VolumeNames.of(module, context);
            reserved = VolumeNames.reserved(module, context);
            obstacle = Extensions.obstacle(module, context);
        }

        private List<Finding> findings() {
            List<Finding> findings = new ArrayList<>();
            for (Mounted mounted : all) {
                KubernetesNames.volumeName(mounted.source(), version)
                        .text()
                        .flatMap(name -> conflict(mounted, name))
                        .ifPresent(conflict -> findings.add(finding(mounted, conflict)));
            }
            return findings;
        }

        /** Why a volume cannot have a name; a placeholder may become anything. */
        private Optional<Conflict> conflict(Mounted mounted, String name) {
            String source = mounted.source();
            if (Placeholders.in(source)) {
                return Optional.empty();
            }
            Mounted before = first.putIfAbsent(name, mounted);
            if (!isMovable(mounted)) {
                return Optional.empty();
            }
            if (reserved.contains(name)) {
                return Optional.of(new Conflict(
                        "The name " + name + ", which " + source + " would get, is that of another volume of the pod",
                        true));
            }
            boolean merged = version.has(AgentFeature.MERGED_VOLUMES);
            if (before == null || (merged && isSame(before, mounted))) {
                return Optional.empty();
            }
            return Optional.of(new Conflict(
                    isSame(before, mounted)
                            ? "The agent " + version + " cannot mount " + source + " twice"
                            : before.source() + " and " + source + " would both be the volume " + name,
                    !merged));
        }

        private static boolean isMovable(Mounted mounted) {
            return switch (mounted.kind()) {
                case DIRECTORY, SYSTEM_DIRECTORY, CLAIM -> true;
                default -> false;
            };
        }

        private static boolean isSame(Mounted one, Mounted other) {
            boolean sameKind = (one.kind() == BindKind.CLAIM) == (other.kind() == BindKind.CLAIM);
            return sameKind && plain(one.source()).equals(plain(other.source()));
        }

        private static String plain(String path) {
            return path.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        }

        private Finding finding(Mounted mounted, Conflict conflict) {
            Finding.Draft draft = INFO.at(module, mounted.value());
            if (obstacle.isPresent()) {
                return draft.as(conflict.refused() ? Severity.ERROR : Severity.ACTION)
                        .remedy("Mount a share of another name instead of " + mounted.source() + " at "
                                + mounted.target() + " in " + module.name() + ".")
                        .say(conflict.what() + ". " + obstacle.get() + ", so it was left as it is.");
            }
            boolean claim = mounted.kind() == BindKind.CLAIM;
            String name = names.fresh(claim ? "claim" : "host", mounted.source());
            ExtensionVolume volume = claim
                    ? ExtensionVolume.claim(name, mounted.source(), mounted.bind())
                    : ExtensionVolume.directory(name, mounted.bind());
            return draft.remove(mounted.value())
                    .append(Extensions.place(module), volume.json())
                    .say(conflict.what() + "; it is mounted at " + mounted.target() + " as the volume " + name + "."
                            + mounted.dropped());
        }
    }
}
