package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.manifest.Deployment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person must do, as a list. */
class TodoTest {
    private static final String DEPLOYMENT = """
            {"$edgeAgent": {"properties.desired": {"modules": {
              "camera": {"type": "docker", "settings": {"image": "i", "createOptions": "{\\"User\\": \\"video\\"}"}},
              "gateway": {"type": "docker", "settings": {"image": "i", "createOptions": "{\\"User\\": \\"video\\"}"}},
              "scorer": {"type": "docker", "settings": {"image": "i", "createOptions": "{"}}
            }}}}
            """;

    private static final List<Todo> ORDERS = Todo.of(
            Migration.of(Deployment.read(DEPLOYMENT), Settings.defaults()).findings());

    @Test
    void what_blocks_the_deployment_comes_first() {
        assertEquals(List.of(true, false), ORDERS.stream().map(Todo::isBlocking).toList());
        assertEquals(
                "scorer: Correct the createOptions; this module was left as it is.",
                ORDERS.get(0).order());
    }

    @Test
    void what_several_modules_need_is_told_once() {
        assertEquals(2, ORDERS.get(1).findings().size());
        assertEquals(
                1,
                ORDERS.get(1).order().split("camera and gateway", -1).length - 1,
                ORDERS.get(1).order());
    }
}
