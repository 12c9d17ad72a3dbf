package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An object the agent sends to Kubernetes.
 *
 * @param module the module for which it is
 * @param json the object; not to be changed
 */
public record KubernetesObject(ObjectKind kind, String module, ObjectNode json) {
    /** The object's name. */
    public String name() {
        return json.path("metadata").path("name").asText();
    }
}
