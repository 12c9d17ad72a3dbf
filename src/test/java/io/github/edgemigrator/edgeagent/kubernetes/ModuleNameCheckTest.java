package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Stage;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleNameCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"camera", "ImageClassifier", "image_classifier", "a", "x9", "edgeHub2", "iotedged2", "proxy1"})
    void a_name_that_becomes_a_valid_one_is_fine(String module) {
        assertEquals(Optional.empty(), ModuleNameCheck.of(module, true));
        assertEquals(Optional.empty(), ModuleNameCheck.of(module, false));
    }

    @ParameterizedTest
    @CsvSource({
        "-x, API",
        "x-, API",
        "x_-, API",
        "proxy, API",
        "Proxy, API",
        "pro_xy, API",
        "iotedged, API",
        "IoTEdged, API",
        "___, API",
        "日本, API",
        "a.b, API",
        "edgehub, PLAN",
        "EdgeAgent, PLAN",
        "$edgeHub, PLAN"
    })
    void a_name_that_fails_stops_the_deployment_with_or_without_ports(String module, Stage stage) {
        for (boolean hasService : new boolean[] {true, false}) {
            ModuleNameCheck check = ModuleNameCheck.of(module, hasService).orElseThrow();
            assertEquals(stage, check.stage());
            assertEquals(true, check.stops());
        }
    }

    @Test
    void a_leading_digit_stops_the_deployment_only_if_there_is_a_service() {
        assertEquals(true, ModuleNameCheck.of("1cam", true).orElseThrow().stops());
        assertFalse(ModuleNameCheck.of("1cam", false).orElseThrow().stops());
    }

    @Test
    void the_longest_names_are_63_characters_for_kubernetes_and_253_for_the_planner() {
        assertEquals(Optional.empty(), ModuleNameCheck.of("a".repeat(63), true));
        assertEquals(
                Stage.API,
                ModuleNameCheck.of("a".repeat(64), true).orElseThrow().stage());
        assertEquals(
                Stage.API,
                ModuleNameCheck.of("a".repeat(253), true).orElseThrow().stage());
        assertEquals(
                Stage.PLAN,
                ModuleNameCheck.of("a".repeat(254), true).orElseThrow().stage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camera",
                "ImageClassifier",
                "a_b",
                "-x",
                "x-",
                "1cam",
                "9",
                "proxy",
                "Pro_xy",
                "iotedged",
                "edgehub",
                "EDGE_AGENT",
                "___",
                "日本",
                "a.b",
                "a..b",
                ".a",
                "x-y",
                "$x"
            })
    void the_check_says_what_the_agents_plan_says(String module) {
        for (String ports : new String[] {"{}", "{'ExposedPorts':{'80/tcp':{}}}"}) {
            AgentPlan plan = Modules.none()
                    .system("edgeAgent", "")
                    .system("edgeHub", "")
                    .and(module, ports)
                    .plan();

            Optional<Stage> stage = ModuleNameCheck.of(module, !ports.equals("{}"))
                    .filter(ModuleNameCheck::stops)
                    .map(ModuleNameCheck::stage);

            assertEquals(stage, plan.failures().stream().map(Failure::stage).findFirst());
        }
    }
}
