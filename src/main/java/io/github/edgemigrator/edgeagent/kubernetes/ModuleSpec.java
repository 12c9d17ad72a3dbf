package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.request.AgentWords;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import java.util.Locale;

/**
 * A module as the agent has read it from its twin.
 *
 * @param source the module in the deployment
 * @param kubernetesName what becomes of its name
 * @param image as it will be asked for, with a tag
 * @param env the module's variables by name, each an object with {@code value}, or {@code null}
 * @param options the createOptions with names as Docker spells them
 * @param log what there is to tell of the module
 */
record ModuleSpec(
        Module source, KubernetesName kubernetesName, String image, ObjectNode env, ObjectNode options, ModuleLog log) {
    String name() {
        return source.name();
    }

    /** The same with a log that goes on where this one is now. */
    ModuleSpec continued() {
        return new ModuleSpec(source, kubernetesName, image, env, options, log.continued());
    }

    /** The name of all the module's objects; the planner has refused the modules that have none. */
    String objectName() {
        return kubernetesName instanceof KubernetesName.Given given ? given.name() : name().toLowerCase(Locale.ROOT);
    }

    /** Whether a template fills in its name, of which nothing can be said before. */
    boolean isOpen() {
        return Placeholders.in(name());
    }

    /** Whether it is one of the two modules that make up the runtime. */
    boolean isSystem() {
        return source.isEdgeAgent() || source.isEdgeHub();
    }

    /** The module's ID at IoT Hub: that of a system module begins with a dollar sign. */
    String identity() {
        return source.isEdgeAgent() ? "$edgeAgent" : source.isEdgeHub() ? "$edgeHub" : name();
    }

    /** A field of HostConfig; missing if it has none. */
    JsonNode hostConfig(String field) {
        return options.path("HostConfig").path(field);
    }

    /** Of the agent itself, the status is not read. */
    boolean isStopped() {
        return !source.isEdgeAgent()
                && AgentWords.STATUS
                        .read(source.value().get("status").json())
                        .filter("stopped"::equals)
                        .isPresent();
    }
}
