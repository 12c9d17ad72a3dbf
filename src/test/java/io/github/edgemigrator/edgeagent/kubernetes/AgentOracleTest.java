package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.edgeagent.Failure;
import io.github.edgemigrator.edgeagent.Scope;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the model of the agent against recorded answers of the agent itself. */
class AgentOracleTest {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create-options.json",
                "extension.json",
                "module-and-deployment.json",
                "older-agents.json",
                "published-manifests.json",
                "whole-deployments.json"
            })
    void the_model_gives_the_answers_of_the_agent(String file) throws IOException {
        List<String> differences = new ArrayList<>();
        for (JsonNode vector :
                JSON.readTree(Files.readString(Shared.path("agent-oracle").resolve(file)))) {
            difference(vector)
                    .ifPresent(difference -> differences.add(vector.path("id").asText() + " "
                            + vector.path("version").asText() + " "
                            + vector.path("about").asText() + ": " + difference));
        }
        assertEquals("", String.join("\n", differences));
    }

    private static Optional<String> difference(JsonNode vector) {
        Deployment deployment =
                (Deployment) Deployment.read(vector.path("deployment").toString());
        AgentSettings settings = ((KubernetesSetup)
                        Settings.read(vector.path("options")).device().agent())
                .agent();
        AgentPlan plan = KubernetesAgent.plan(deployment, settings);
        return stop(vector, plan).or(() -> objects(vector, plan));
    }

    private static Optional<String> stop(JsonNode vector, AgentPlan plan) {
        Optional<Failure> first = plan.failures().stream()
                .filter(failure -> failure.stage() != Stage.API)
                .findFirst();
        String stage = first.map(failure -> failure.stage().toString()).orElse("");
        List<String> modules = texts(vector.path("modules"));
        boolean same = stage.equals(vector.path("stage").asText("").replace("null", ""))
                && first.map(failure -> failure.scope() == Scope.DEPLOYMENT
                                && (modules.isEmpty() || isAnyOf(modules, plan, failure.stage())))
                        .orElse(true);
        return same
                ? Optional.empty()
                : Optional.of("stops at " + vector.path("stage") + " " + modules + " for " + vector.path("error")
                        + " but foreseen is " + first);
    }

    private static boolean isAnyOf(List<String> modules, AgentPlan plan, Stage stage) {
        return plan.failures().stream()
                .anyMatch(failure -> failure.stage() == stage && modules.contains(failure.module()));
    }

    /** Of what Kubernetes refuses the model may leave out what comes after. */
    private static Optional<String> objects(JsonNode vector, AgentPlan plan) {
        List<String> expected = StreamSupport.stream(vector.path("objects").spliterator(), false)
                .map(AgentOracleTest::comparable)
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> foreseen = new ArrayList<>();
        plan.objects().forEach(object -> add(object, foreseen));
        boolean stopped = plan.failures().stream().anyMatch(failure -> failure.stage() != Stage.API);
        boolean refused = vector.has("refused") && !plan.failures().isEmpty();
        if (refused && !stopped) {
            plan.withheld().forEach(object -> add(object, foreseen));
        }
        List<String> lacking = new ArrayList<>(expected);
        foreseen.forEach(lacking::remove);
        List<String> added = new ArrayList<>(foreseen);
        expected.forEach(added::remove);
        boolean same = added.isEmpty() && (lacking.isEmpty() || refused);
        return same ? Optional.empty() : Optional.of("\n   made     " + lacking + "\n   foreseen " + added);
    }

    private static void add(KubernetesObject object, List<String> foreseen) {
        boolean ofAgent =
                object.kind() == ObjectKind.DEPLOYMENT && object.module().equals("edgeAgent");
        if (!ofAgent) {
            foreseen.add(comparable(NormalisedObject.of(object)));
        }
    }

    /** The text of a normalised object; the variables of the module's {@code env} have no order. */
    private static String comparable(JsonNode object) {
        ObjectNode copy = NormalisedObject.pruned(object);
        copy.remove("envAnyOrder");
        if (copy.path("env") instanceof ArrayNode env) {
            List<JsonNode> sorted = new ArrayList<>();
            env.forEach(sorted::add);
            sorted.sort(Comparator.comparing(JsonNode::toString));
            env.removeAll();
            env.addAll(sorted);
        }
        return NormalisedObject.sorted(copy);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
