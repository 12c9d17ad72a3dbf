package io.github.edgemigrator.workload;

import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.OptionalInt;

/** How a module asks for GPUs: as an extended resource in the Kubernetes extension of its createOptions. */
public final class Gpu {
    /** An NVIDIA GPU as a resource. */
    public static final String RESOURCE = "nvidia.com/gpu";

    private Gpu() {}

    /** {@code k8s-experimental.resources}. */
    public static JsonValue resources(Module module) {
        return module.createOptions().at("k8s-experimental", "resources");
    }

    /** The limit that says how many GPUs the module gets. */
    public static JsonValue limit(Module module) {
        return resources(module).at("limits", RESOURCE);
    }

    /** How many GPUs the module asks for; empty if that is not a number. */
    public static OptionalInt count(Module module) {
        String text = limit(module).text().orElse("0");
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException placeholderOrWrong) {
            return OptionalInt.empty();
        }
    }

    /** Whether the module asks for a GPU, however many. */
    public static boolean isUsedBy(Module module) {
        return limit(module).exists();
    }
}
