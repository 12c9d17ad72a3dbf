package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import io.github.edgemigrator.manifest.Deployment;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PreviewCorpusTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> every_object_is_one_that_a_kubernetes_client_knows() {
        return Shared.corpus().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> {
                    if (Deployment.read(Files.readString(file)) instanceof Deployment deployment) {
                        for (int beta : new int[] {3, 9, 15}) {
                            AgentSettings settings = AgentSettings.defaults()
                                    .withVersion(new AgentVersion(beta))
                                    .withClaims(new ClaimSettings(Optional.of("local"), 10, true));
                            AgentPlan plan = KubernetesAgent.plan(deployment, settings);
                            for (KubernetesObject object : plan.objects()) {
                                parse(object);
                            }
                            for (KubernetesObject object : plan.withheld()) {
                                parse(object);
                            }
                            assertSameInYaml(plan);
                        }
                    }
                }));
    }

    private static void parse(KubernetesObject object) throws IOException {
        String json = object.json().toString();
        switch (object.kind()) {
            case SERVICE_ACCOUNT -> V1ServiceAccount.fromJson(json);
            case SERVICE -> V1Service.fromJson(json);
            case DEPLOYMENT -> V1Deployment.fromJson(json);
            case CLAIM -> V1PersistentVolumeClaim.fromJson(json);
            default -> fail("no model for " + object.kind());
        }
    }

    private static void assertSameInYaml(AgentPlan plan) {
        List<JsonNode> read = new ArrayList<>();
        new Load(LoadSettings.builder().build())
                .loadAllFromString(PlanView.yaml(plan))
                .forEach(document -> read.add(JSON.valueToTree(document)));
        List<JsonNode> written = new ArrayList<>();
        plan.objects().forEach(object -> written.add(object.json()));
        if (!written.isEmpty()) {
            assertEquals(written.toString(), read.toString());
        }
    }
}
