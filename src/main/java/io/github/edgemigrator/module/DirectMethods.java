package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Defect;
import io.github.edgemigrator.twin.MethodAnswer;
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
    private static final int NOT_FOUND = 404;
    private static final int BROKEN = 500;

    private static final Logger LOG = LoggerFactory.getLogger(DirectMethods.class);

    private final SortedMap<String, Function<JsonNode, MethodAnswer>> methods;

    DirectMethods(SortedMap<String, Function<JsonNode, MethodAnswer>> methods) {
        this.methods = new TreeMap<>(methods);
    }

    MethodAnswer call(String name, JsonNode payload) {
        try {
            return Optional.ofNullable(methods.get(name))
                    .map(method -> method.apply(payload))
                    .orElseGet(() -> MethodAnswer.error(NOT_FOUND, "there is no method of this name; " + known()));
        } catch (RuntimeException | StackOverflowError bug) {
            LOG.error("a direct method broke: {}", Defect.places(bug));
            return MethodAnswer.error(BROKEN, "the method broke; the module's log names the place");
        }
    }

    private String known() {
        return "there are " + String.join(", ", methods.keySet());
    }
}
