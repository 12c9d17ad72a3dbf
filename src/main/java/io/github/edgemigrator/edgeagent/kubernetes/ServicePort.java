package io.github.edgemigrator.edgeagent.kubernetes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.json.JsonPath;

/**
 * A port of a module's Service.
 *
 * @param origin where the deployment asks for it
 * @param number at which the Service is reached; the agent passes on what Kubernetes then refuses
 * @param target the container's port behind it
 * @param path where the module asks for it: a key of ExposedPorts, or a HostPort
 */
public record ServicePort(Origin origin, int number, ContainerPort target, JsonPath path) {
    /** Where a deployment asks for a port. */
    public enum Origin {
        /** A key of ExposedPorts. */
        EXPOSED("exposedport"),
        /** A HostPort of PortBindings. */
        BOUND("hostport");

        private final String prefix;

        Origin(String prefix) {
            this.prefix = prefix;
        }
    }

    /** The port's name, such as {@code hostport-5000-tcp}. */
    String name() {
        return origin.prefix + "-" + target.number() + "-" + target.protocol().lowerCase();
    }

    /** Whether it is exposed and no HostPort has its number. */
    public boolean isOnlyExposed() {
        return origin == Origin.EXPOSED;
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", name())
                .put("port", number)
                .put("protocol", target.protocol().name());
        return origin == Origin.BOUND ? json.put("targetPort", target.number()) : json;
    }
}
