package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.target.SettingReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a person must do, as a list. */
class TodoTest {
    private static final String DEPLOYMENT = """
            {"$edgeAgent": {
              "properties.desired.modules.camera": {"type": "docker", "status": "running",
                "settings": {"image": "i", "createOptions": "{\\"User\\": \\"video\\"}"}},
              "properties.desired.modules.gateway": {"type": "docker", "status": "running",
                "settings": {"image": "i", "createOptions": "{\\"User\\": \\"video\\"}"}},
              "properties.desired.modules.scorer": {"type": "docker", "status": "running",
                "settings": {"image": "i", "createOptions": "{"}}
            }}
            """;

    private static final List<Todo> ORDERS = Todo.of(
            Migration.of(Deployment.read(DEPLOYMENT), Settings.defaults()).findings());

    @Test
    void what_blocks_the_deployment_comes_first() {
        assertEquals(List.of(true, false), ORDERS.stream().map(Todo::isBlocking).toList());
        assertEquals(
                "scorer: Correct the createOptions; this module was left as it is. (MANIFEST-002)",
                ORDERS.get(0).order());
    }

    @Test
    void what_several_modules_need_is_told_once() {
        assertEquals(2, ORDERS.get(1).findings().size());
        assertEquals(
                "Set k8s-experimental.securityContext.runAsUser of camera to the number of this user in the image."
                        + " Do the same for gateway. (SECURITY-002)",
                ORDERS.get(1).order());
    }

    @Test
    void names_are_never_joined_within_a_sentence() {
        List<Todo> orders = Todo.of(Stream.of("a", "b", "c")
                .map(module -> finding(module, "Build ${MODULES." + module + ".amd64} if " + module + " needs it."))
                .toList());

        assertEquals(
                List.of("Build ${MODULES.a.amd64} if a needs it. Do the same for b and c. (INPUT-002)"),
                orders.stream().map(Todo::order).toList());
    }

    @Test
    void a_remedy_without_a_name_gets_those_of_its_modules() {
        assertEquals(
                List.of("a and b: Correct it. (INPUT-002)", "Correct it. (INPUT-002)"),
                Todo.of(List.of(
                                finding("a", "Correct it."),
                                finding("b", "Correct it."),
                                finding("_", "Correct it."),
                                finding("_", "Correct it.")))
                        .stream()
                        .map(Todo::order)
                        .toList());
    }

    private static Finding finding(String module, String remedy) {
        return new Finding(
                SettingReader.WRONG_VALUE,
                Severity.ACTION,
                module,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                remedy,
                List.of());
    }
}
