package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.rules.kubernetes.KubernetesRules;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Holds the findings about routes against recorded answers of edgeHub. */
class RouteFindingsOracleTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void the_routes_that_edgehub_does_not_take_have_an_error_and_no_others() throws IOException {
        JsonNode vectors = MAPPER.readTree(Files.readString(Shared.path("routes-oracle/routes.json")));
        ObjectNode routes = MAPPER.createObjectNode();
        Map<String, String> expected = new TreeMap<>();
        for (JsonNode vector : vectors) {
            String name = "r" + routes.size();
            routes.set(name, vector.get("route"));
            String rule = rule(vector.get("answer").textValue());
            if (!rule.isEmpty()) {
                expected.put("edgeHub.routes." + name, rule + " error");
            }
        }

        Map<String, String> actual = new TreeMap<>();
        for (Finding finding : convert(routes).findings()) {
            // What the Azure CLI refuses of them is another question.
            if (finding.rule().id().startsWith("HUB")) {
                actual.put(
                        finding.path(),
                        finding.rule().id() + " " + finding.severity().word());
            }
        }

        Map<String, String> missed = new TreeMap<>(expected);
        missed.entrySet().removeAll(actual.entrySet());
        actual.entrySet().removeAll(expected.entrySet());
        assertEquals(Map.of(), missed, "not found");
        assertEquals(Map.of(), actual, "found for nothing");
    }

    private static String rule(String answer) {
        return switch (answer) {
            case "refused" -> "HUB-002";
            case "condition" -> "HUB-005";
            default -> "";
        };
    }

    private static Conversion convert(ObjectNode routes) {
        ObjectNode sections = MAPPER.createObjectNode();
        sections.putObject("edgeAgent").put("schemaVersion", "1.1").putObject("modules");
        ObjectNode hub = sections.putObject("edgeHub").put("schemaVersion", "1.1");
        hub.set("routes", routes);
        hub.putObject("storeAndForwardConfiguration").put("timeToLiveSecs", 7200);
        return new Converter(KubernetesRules.all().inOrder())
                .convert(
                        (Deployment) Deployment.read(sections.toString()),
                        Settings.defaults().device(),
                        Options.defaults(),
                        List.of());
    }
}
