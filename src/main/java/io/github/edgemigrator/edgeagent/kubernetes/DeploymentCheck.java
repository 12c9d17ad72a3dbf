package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.request.SchemaVersion;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the agent checks of a deployment as a whole: its schema, and that no two modules share a name. */
final class DeploymentCheck {
    private DeploymentCheck() {}

    /** {@code EdgeAgentConnection}: 417 without a configuration, 412 for a schema it does not know. */
    static void schema(Deployment deployment, AgentVersion version, ModuleLog log) {
        JsonValue agent = deployment.agent();
        if (agent.json().isObject() && agent.json().isEmpty()) {
            log.fail(Stage.PARSE, "", "The deployment is empty", "The agent refuses it (417).");
            return;
        }
        JsonValue written = agent.get("schemaVersion");
        if (!agent.json().isObject() || !written.exists()) {
            // A layered deployment has no schema of its own; what the agent answers to a missing one is unknown.
            return;
        }
        String text = written.text().orElse("");
        if (Placeholders.in(text)) {
            return;
        }
        if (!SchemaVersion.parse(text).filter(known -> known.isKnownTo(version)).isPresent()) {
            log.fail(
                    Stage.PARSE,
                    "schemaVersion",
                    "must be 1.0 to " + SchemaVersion.newestOf(version) + " for agent " + version + " but is "
                            + (text.isEmpty() ? "no text" : text),
                    "The agent refuses the deployment (412).");
        }
    }

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
