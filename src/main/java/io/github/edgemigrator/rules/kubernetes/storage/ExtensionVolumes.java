package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import java.util.List;
import java.util.Optional;

/** The volumes that a module names in {@code k8s-experimental}. */
final class ExtensionVolumes {
    private static final String SECTION = KubernetesExtension.NAME;
    private static final String VOLUMES = "volumes";

    private ExtensionVolumes() {}

    /** The elements of the list of volumes. */
    static List<JsonValue> volumes(Module module) {
        return list(module).elements();
    }

    /** Where the module's {@link ExtensionVolume}s stand. */
    static JsonPath place(Module module) {
        return list(module).path();
    }

    /**
     * Why the agent would not mount a volume that is added to the list, the beginning of a sentence; empty if it would.
     */
    static Optional<String> obstacle(Module module, Context context) {
        if (!KubernetesDevice.agent(context).k8sExtensions()) {
            return Optional.of("The agent's extensions are off (device.agent.k8sExtensions)");
        }
        JsonValue section = module.createOptions().get(SECTION);
        // As for the edits of all rules, a text without content is none.
        boolean none = section.text()
                .filter(text -> text.isBlank() || text.equals("null"))
                .isPresent();
        if (!none && isOther(section, section.json().isObject())) {
            return Optional.of(SECTION + " is not an object");
        }
        return isOther(list(module), list(module).json().isArray())
                ? Optional.of(SECTION + "." + VOLUMES + " is not a list")
                : Optional.empty();
    }

    private static boolean isOther(JsonValue value, boolean right) {
        return value.exists() && !value.json().isNull() && !right;
    }

    private static JsonValue list(Module module) {
        return module.createOptions().at(SECTION, VOLUMES);
    }
}
