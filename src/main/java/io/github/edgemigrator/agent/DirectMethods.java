package io.github.edgemigrator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The module's direct methods by their names. Every call gets an answer: the SDK sends none at all when a method
 * throws, and the caller would have to wait out its time limit.
 */
final class DirectMethods {
    /** The answer to a call. */
    record Answer(int status, ObjectNode body) {}

    private static final int NOT_FOUND = 404;
    private static final int BROKEN = 500;

    private static final Logger LOG = LoggerFactory.getLogger(DirectMethods.class);

    private final SortedMap<String, Function<JsonNode, Answer>> methods;

    DirectMethods(SortedMap<String, Function<JsonNode, Answer>> methods) {
        this.methods = new TreeMap<>(methods);
    }

    static DirectMethods none() {
        return new DirectMethods(new TreeMap<>());
    }

    Answer call(String name, JsonNode payload) {
        try {
            return Optional.ofNullable(methods.get(name))
                    .map(method -> method.apply(payload))
                    .orElseGet(() -> error(NOT_FOUND, "there is no method of this name; " + known()));
        } catch (RuntimeException bug) {
            LOG.error("a direct method broke: {}", Causes.places(bug));
            return error(BROKEN, "the method broke; the module's log names the place");
        }
    }

    private String known() {
        return methods.isEmpty()
                ? "the module has no direct methods yet"
                : "there are " + String.join(", ", methods.keySet());
    }

    private static Answer error(int status, String text) {
        return new Answer(status, JsonNodeFactory.instance.objectNode().put("error", text));
    }
}
