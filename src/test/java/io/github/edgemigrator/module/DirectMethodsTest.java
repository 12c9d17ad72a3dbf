package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.edgemigrator.twin.MethodAnswer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DirectMethodsTest {
    private final DirectMethods methods = new DirectMethods(new TreeMap<>(Map.of(
            "echo",
                    payload -> new MethodAnswer(
                            200, JsonNodeFactory.instance.objectNode().set("payload", payload)),
            "crash",
                    payload -> {
                        throw new IllegalStateException("by the test");
                    })));

    @Test
    void method_is_called_by_its_name() {
        assertEquals(
                "{\"payload\":null}",
                methods.call("echo", NullNode.getInstance()).body().toString());
    }

    @Test
    void unknown_name_is_answered_with_the_known_ones() {
        MethodAnswer answer = methods.call("Ping", NullNode.getInstance());

        assertEquals(404, answer.status());
        assertEquals(
                "there is no method of this name; there are crash, echo",
                answer.body().path("error").asText());
    }

    @Test
    void broken_method_is_answered_too() {
        assertEquals(500, methods.call("crash", NullNode.getInstance()).status());
    }
}
