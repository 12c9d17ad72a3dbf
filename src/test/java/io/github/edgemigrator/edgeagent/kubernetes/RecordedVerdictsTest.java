package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.KubernetesVersion;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The model answers as a real API server 1.20.2 did. */
class RecordedVerdictsTest {
    private static final KubernetesVersion SINCE_124 = new KubernetesVersion(24);

    /** What the server says of a mount because its volume is refused. */
    private static final String CONSEQUENCE = "FieldValueNotFound";

    /** What a message must hold about a field of an object; of one that is not among them, its name. */
    private static final Map<String, String> WANTED = Map.ofEntries(
            Map.entry(".*\\.(limits|requests)\\[(.*)]", "$2"),
            Map.entry(".*\\.limits", "needs a limit"),
            Map.entry("spec\\.ports(\\[\\d+])?", "LoadBalancer"),
            Map.entry(".*[pP]ort", "ort"),
            Map.entry(".*annotations.*", "Labels"),
            Map.entry("spec\\.resources\\[storage]", "PersistentVolumeClaimDefaultSizeInMb"),
            Map.entry(".*(matchLabels|selector|labels|serviceAccountName)", "name"),
            Map.entry(".*persistentDisk\\.partition", "gcePersistentDisk.partition"),
            Map.entry(".*initiatorname", "initiatorName"));

    /** Asked with the text 0.0 for a number that the agent itself, as recorded, makes 0 of. */
    private static final String OTHER_OBJECT = "av-27e4423faf";

    /**
     * A recorded answer.
     *
     * @param told what the model foresees for each module; the deployment's own is among them
     */
    private record Vector(JsonNode json, List<JsonNode> objects, Map<String, List<String>> told) {
        static Vector of(JsonNode json, boolean since124) {
            List<JsonNode> objects = new ArrayList<>();
            json.path("objects").forEach(objects::add);
            objects.removeIf(Vector::isNeverSent);
            if (since124) {
                json.path("since124")
                        .forEach(other -> objects.replaceAll(one -> id(one).equals(id(other)) ? other : one));
            }
            AgentSettings settings = ((KubernetesSetup)
                            Settings.read(json.path("options")).device().agent())
                    .agent();
            Deployment deployment = complete(
                    (Deployment) Deployment.read(json.path("deployment").toString()));
            Map<String, List<String>> told = new HashMap<>();
            KubernetesAgent.plan(deployment, since124 ? settings.withKubernetes(SINCE_124) : settings)
                    .failures()
                    .forEach(failure -> told.computeIfAbsent(failure.module(), any -> new ArrayList<>())
                            .add(failure.message()));
            return new Vector(json, objects, told);
        }

        /** Most were recorded without system modules, without which the agent makes no object at all. */
        private static Deployment complete(Deployment deployment) {
            JsonValue system = deployment.agent().get("systemModules");
            return system.exists()
                    ? deployment
                    : deployment.edit(List.of(new Edit.Put(system.path(), JsonNodeFactory.instance.objectNode())));
        }

        /** The agent does not replace its own Deployment, which runs on every device. */
        private static boolean isNeverSent(JsonNode object) {
            return object.path("kind").asText().equals("Deployment")
                    && object.path("module").asText().equals("edgeAgent");
        }

        private static String id(JsonNode object) {
            return object.path("kind").asText()
                    + object.path("module").asText()
                    + object.path("name").asText();
        }

        List<String> told(String module) {
            List<String> messages = new ArrayList<>(told.getOrDefault(module, List.of()));
            messages.addAll(told.getOrDefault(Problem.DEPLOYMENT, List.of()));
            return messages;
        }
    }

    private static String differences(boolean since124, BiFunction<Vector, JsonNode, List<String>> judge)
            throws IOException {
        List<String> differences = new ArrayList<>();
        JsonNode recorded = new ObjectMapper()
                .readTree(Shared.path("kubernetes-api/verdicts.json").toFile());
        assertFalse(recorded.isEmpty());
        for (JsonNode json : recorded) {
            if (json.path("id").asText().equals(OTHER_OBJECT)) {
                continue;
            }
            Vector vector = Vector.of(json, since124);
            for (JsonNode object : vector.objects()) {
                for (String difference : judge.apply(vector, object)) {
                    differences.add(
                            json.path("id").asText() + " " + object.path("kind").asText() + " "
                                    + object.path("module").asText() + ": " + difference);
                }
            }
        }
        return String.join("\n", differences);
    }

    @Test
    void modules_are_refused_where_the_server_refuses_their_objects() throws IOException {
        assertEquals("", differences(false, RecordedVerdictsTest::verdict));
    }

    @Test
    void since_kubernetes_1_24_a_load_balancer_may_have_several_protocols() throws IOException {
        assertEquals("", differences(true, RecordedVerdictsTest::verdict));
    }

    private static List<String> verdict(Vector vector, JsonNode object) {
        String module = object.path("module").asText();
        boolean refused = vector.objects().stream()
                .filter(other -> other.path("module").asText().equals(module))
                .anyMatch(other -> !other.path("accepted").asBoolean());
        List<String> told = vector.told(module);
        return refused == told.isEmpty() ? List.of("refused " + refused + " but told " + told) : List.of();
    }

    @Test
    void objects_that_the_server_accepts_are_told_nothing_about() throws IOException {
        assertEquals("", differences(false, RecordedVerdictsTest::toldOfAccepted));
    }

    private static List<String> toldOfAccepted(Vector vector, JsonNode object) {
        String refusal = "refuses the " + object.path("kind").asText();
        boolean refused = vector.objects().stream()
                .filter(other -> other.path("module").equals(object.path("module")))
                .filter(other -> other.path("kind").equals(object.path("kind")))
                .anyMatch(other -> !other.path("accepted").asBoolean());
        return vector.told(object.path("module").asText()).stream()
                .filter(message -> !refused && message.contains(refusal + ";"))
                .toList();
    }

    @Test
    void every_field_that_the_server_refuses_is_named() throws IOException {
        assertEquals("", differences(false, RecordedVerdictsTest::unnamed));
    }

    private static List<String> unnamed(Vector vector, JsonNode object) {
        List<String> unnamed = new ArrayList<>();
        List<String> told = vector.told(object.path("module").asText());
        for (JsonNode cause : object.path("causes")) {
            String field = cause.path("field").asText();
            String wanted = WANTED.entrySet().stream()
                    .filter(entry -> field.matches(entry.getKey()))
                    .map(entry -> field.replaceAll(entry.getKey(), entry.getValue()))
                    .findFirst()
                    .orElse(field.replaceAll("\\[[^]]*]$", "").replaceAll(".*\\.", ""));
            boolean named = told.stream().anyMatch(message -> message.contains(wanted));
            if (!named && !cause.path("reason").asText().equals(CONSEQUENCE)) {
                unnamed.add(field + " is not named in " + told);
            }
        }
        return unnamed;
    }
}
