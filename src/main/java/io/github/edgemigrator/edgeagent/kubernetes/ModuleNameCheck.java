package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.api.ApiNames;
import io.github.edgemigrator.json.Placeholders;
import java.util.Optional;
import java.util.Set;

/**
 * What is wrong with a module's ID as the name of Kubernetes objects.
 *
 * @param stage where the deployment would stop
 * @param stops whether it stops at all; otherwise the module runs and its state is reported wrong
 * @param reason why, the end of a sentence that begins with the module's name
 */
public record ModuleNameCheck(Stage stage, boolean stops, String reason) {
    private static final Set<String> SYSTEM_MODULES = Set.of("edgeagent", "edgehub");

    /**
     * The first thing on the deployment's way that fails over the ID of a user's module; empty if the ID is fine,
     * though it may be sanitised. Whether two modules collide is not looked at.
     *
     * @param hasService whether the module gets a Service, whose name must begin with a letter
     */
    public static Optional<ModuleNameCheck> of(String module, boolean hasService) {
        if (Placeholders.in(module)) {
            return Optional.empty();
        }
        KubernetesName name = KubernetesNames.objectName(module);
        if (name instanceof KubernetesName.Refused refused) {
            return stopping(Stage.PLAN, refused.reason());
        }
        String object = name.text().orElseThrow();
        return new Name(object, object.equals(module)).check(hasService);
    }

    /**
     * A module's ID as the agent sanitises it.
     *
     * @param unchanged whether that is the ID itself
     */
    private record Name(String object, boolean unchanged) {
        Optional<ModuleNameCheck> check(boolean hasService) {
            if (SYSTEM_MODULES.contains(object)) {
                return stopping(Stage.PLAN, taken("a system module"));
            }
            if (object.isEmpty()) {
                return stopping(Stage.API, "has nothing left as a Kubernetes name, which takes letters, digits and -");
            }
            if (!ApiNames.isLabelValue(object)) {
                return stopping(
                        Stage.API,
                        refused("a label: it must begin and end with a letter or digit and have 63 characters at"
                                + " most"));
            }
            if (object.equals(Sidecar.CONTAINER)) {
                return stopping(Stage.API, taken("the container the agent adds to every pod"));
            }
            if (object.equals(DeviceConstants.DAEMON)) {
                return stopping(Stage.API, taken("the daemon's own Deployment and Service"));
            }
            if (!ApiNames.isDnsLabel(object)) {
                return stopping(Stage.API, refused("the name of a container"));
            }
            if (Character.isLetter(object.charAt(0))) {
                return Optional.empty();
            }
            return hasService
                    ? stopping(Stage.API, refused("the name of a Service: it must begin with a letter"))
                    : Optional.of(new ModuleNameCheck(
                            Stage.API,
                            false,
                            "begins with a digit: the module runs, but the agent looks for its state under a name"
                                    + " without the digit and reports it as failed"));
        }

        private String taken(String owner) {
            return unchanged ? "is that of " + owner : "becomes " + object + ", the name of " + owner;
        }

        private String refused(String use) {
            return unchanged
                    ? "is refused by Kubernetes as " + use
                    : "becomes " + object + ", which Kubernetes refuses as " + use;
        }
    }

    private static Optional<ModuleNameCheck> stopping(Stage stage, String reason) {
        return Optional.of(new ModuleNameCheck(stage, true, reason));
    }
}
