package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the agent checks of the modules together: that no two share a name. */
final class DeploymentCheck {
    private DeploymentCheck() {}

    /** {@code KubernetesPlanner}: names are compared after sanitising; system modules come first in the list. */
    static void names(List<ModuleSpec> modules, List<Failure> failures) {
        Set<String> names = new HashSet<>();
        boolean distinct = true;
        for (ModuleSpec module : modules) {
            if (module.kubernetesName() instanceof KubernetesName.Refused refused) {
                unplanned(module, "The module's name " + refused.reason(), failures);
            } else {
                distinct &= names.add(module.objectName());
            }
        }
        if (!distinct) {
            collisions(modules, failures);
        }
    }

    private static void collisions(List<ModuleSpec> modules, List<Failure> failures) {
        Map<String, List<ModuleSpec>> byName = new LinkedHashMap<>();
        for (ModuleSpec module : modules) {
            module.kubernetesName().text().ifPresent(name -> byName.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(module));
        }
        byName.values().stream().filter(group -> group.size() > 1).forEach(group -> collision(group, failures));
    }

    private static void collision(List<ModuleSpec> group, List<Failure> failures) {
        List<String> names = group.stream().map(ModuleSpec::name).toList();
        unplanned(
                group.get(group.size() - 1),
                "The modules " + String.join(", ", names) + " all become "
                        + group.get(0).objectName()
                        + " on Kubernetes",
                failures);
    }

    private static void unplanned(ModuleSpec module, String fault, List<Failure> failures) {
        ModuleLog log = module.log().continued();
        log.unplanned(fault);
        failures.addAll(log.endStep().failures());
    }

    /** Sidecars on the node's network share its ports, so only the first of them can listen. */
    static void hostNetwork(List<ModuleSpec> modules, List<Note> notes) {
        boolean taken = false;
        for (ModuleSpec module : modules) {
            if (module.hostConfig("NetworkMode").asText("").equalsIgnoreCase("host")) {
                if (taken) {
                    notes.addAll(shared(module));
                }
                taken = true;
            }
        }
    }

    private static List<Note> shared(ModuleSpec module) {
        ModuleLog log = module.log().continued();
        log.remark(
                "HostConfig.NetworkMode",
                ObjectPlace.POD.child("hostNetwork"),
                "Another module is on the node's network already; only one of them reaches the daemon as itself.");
        return log.endStep().notes();
    }
}
