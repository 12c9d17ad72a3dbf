package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import java.util.List;
import java.util.Optional;

/**
 * What a module's pod is made of, beside what the agent puts into every pod.
 *
 * @param namespaces the fields of the pod by which it shares namespaces with the node
 * @param securityContext that of the pod; missing if it has none
 * @param ports those of the module's container; empty if it names none, not even none at all
 */
record Pod(
        ModuleSpec module,
        PodParameters parameters,
        ObjectNode namespaces,
        JsonNode securityContext,
        PodVolumes volumes,
        PodEnvironment environment,
        Optional<List<ContainerPort>> ports) {
    Pod {
        ports = ports.map(List::copyOf);
    }

    /** The name of the module's container. */
    String container() {
        return module.objectName();
    }

    /** A section of {@code k8s-experimental}; missing if the module does not have it. */
    JsonNode extension(String section) {
        return parameters.extensions().get(section);
    }

    boolean isPrivileged() {
        return module.hostConfig("Privileged").asBoolean();
    }

    boolean isOnHostNetwork() {
        return namespaces.path("hostNetwork").asBoolean();
    }
}
