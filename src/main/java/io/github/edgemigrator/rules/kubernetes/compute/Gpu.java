package io.github.edgemigrator.rules.kubernetes.compute;

import io.github.edgemigrator.edgeagent.kubernetes.api.Quantity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a module asks for GPUs: for itself alone as an extended resource in the Kubernetes extension of its
 * createOptions, or shared with other modules by a variable ({@code MicrosoftDocs/azure-docs:
 * articles/databox-online/azure-stack-edge-gpu-deploy-iot-edge-gpu-sharing.md}).
 */
public final class Gpu {
    /** An NVIDIA GPU as a resource. */
    public static final String RESOURCE = "nvidia.com/gpu";

    /** The variable that names the GPUs which NVIDIA's runtime shows to a container. */
    public static final String VISIBLE = "NVIDIA_VISIBLE_DEVICES";

    private static final Set<String> NONE = Set.of("", "none", "void");

    private Gpu() {}

    /** {@code k8s-experimental.resources}. */
    public static JsonValue resources(Module module) {
        return module.createOptions().at(KubernetesExtension.NAME, "resources");
    }

    /** The limit that says how many GPUs the module gets. */
    public static JsonValue limit(Module module) {
        return resources(module).at("limits", RESOURCE);
    }

    /** How many GPUs the module asks for; empty if that is not a whole number. */
    public static OptionalInt count(Module module) {
        return Quantity.parse(limit(module).text().orElse("0"))
                .filter(Quantity::isWhole)
                .map(amount -> OptionalInt.of(amount.roundedUp().value().intValue()))
                .orElse(OptionalInt.empty());
    }

    /** Whether the module asks for a GPU, however many. */
    public static boolean isUsedBy(Module module) {
        return !module.isEdgeAgent() && limit(module).exists();
    }

    /** The variables that show GPUs to the module without a limit. */
    public static List<Variable> visible(Module module) {
        return Variable.of(module).stream()
                .filter(variable -> !module.isEdgeAgent() && variable.name().equals(VISIBLE))
                .filter(variable -> !NONE.contains(variable.value().strip()))
                .toList();
    }
}
