package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.assertHealthy;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A legacy deployment in the desired twin of the packaged module becomes a converted one in the reported twin. */
class ConversionIT {
    private static final Path EXAMPLE = Path.of("src", "deploy", "legacy-deployment.json");

    @Test
    void the_example_is_converted_and_explained() throws IOException {
        try (EmbeddedRuntime runtime = runtime().desired(sections()).start();
                ModuleProcess module = start(runtime)) {
            ObjectNode reported = awaitStatus(runtime, "action-needed");

            JsonNode modules = reported.at("/edgeAgent/modules");
            assertEquals(
                    "{\"HostConfig\":{\"Mounts\":["
                            + "{\"Target\":\"/home/input\",\"Source\":\"mydbesmbedgelocalshare1\",\"Type\":\"volume\"},"
                            + "{\"Target\":\"/home/output\",\"Source\":\"mydbesmbedgeshare1\",\"Type\":\"volume\"},"
                            + "{\"Target\":\"/var/lib/filemover\",\"Source\":\"filemover-state\",\"Type\":\"volume\"}]}}",
                    modules.at("/filemover/settings/createOptions").textValue());
            assertEquals("proxy-module", reported.at("/names/proxy").textValue());
            assertTrue(reported.at("/edgeHub/routes/metricsToHub").textValue().contains("/proxy-module/"));
            assertEquals(
                    "http://inferencehost:50051/score",
                    reported.at("/moduleTwins/inference_client/scoringUri").textValue());
            assertEquals(
                    "action", reported.at("/findings/filemover/01/severity").textValue(), "the worst comes first");
            assertFalse(reported.path("todo").isEmpty());
            assertHealthy(runtime, module);
        }
    }

    @Test
    void nothing_of_an_earlier_deployment_stays_behind() throws IOException {
        try (EmbeddedRuntime runtime = runtime().desired(sections()).start();
                ModuleProcess module = start(runtime)) {
            awaitStatus(runtime, "action-needed");

            runtime.twin().patchDesired(RuntimeJson.of("{'edgeAgent': {'modules': {'proxy': null}}}"));
            ObjectNode without = awaitStatusOf(runtime, "action-needed", 3);
            assertTrue(without.at("/edgeAgent/modules/proxy-module").isMissingNode());
            assertTrue(without.path("names").isMissingNode());

            runtime.twin().replaceDesired(RuntimeJson.object());
            ObjectNode waiting = awaitStatusOf(runtime, "waiting", 4);
            assertTrue(waiting.path("edgeAgent").isMissingNode());
            assertTrue(waiting.path("findings").isMissingNode());
            assertHealthy(runtime, module);
        }
    }

    @Test
    void text_that_is_no_deployment_is_refused_with_its_place() {
        try (EmbeddedRuntime runtime = runtime()
                        .desired(RuntimeJson.object().put("manifest", "{\"modulesContent\": {\n  oops"))
                        .start();
                ModuleProcess module = start(runtime)) {
            ObjectNode reported = awaitStatus(runtime, "failed");

            assertTrue(reported.at("/findings/_/01/message").textValue().contains("line 2"), reported::toString);
            assertTrue(reported.path("edgeAgent").isMissingNode());
            assertHealthy(runtime, module);
        }
    }

    /** The example as an operator writes it into the desired properties, section by section. */
    private static ObjectNode sections() throws IOException {
        JsonNode content =
                RuntimeJson.parse(Files.readString(EXAMPLE)).orElseThrow().path("modulesContent");
        ObjectNode desired = RuntimeJson.object();
        desired.set("edgeAgent", content.at("/$edgeAgent/properties.desired"));
        desired.set("edgeHub", content.at("/$edgeHub/properties.desired"));
        ObjectNode twins = desired.putObject("moduleTwins");
        twins.set("inference_client", content.at("/inference_client/properties.desired"));
        return desired;
    }

    private static ObjectNode awaitStatus(EmbeddedRuntime runtime, String status) {
        return awaitStatusOf(runtime, status, 2);
    }

    private static ObjectNode awaitStatusOf(EmbeddedRuntime runtime, String status, long version) {
        return runtime.twin()
                .awaitReported(
                        status + " of version " + version,
                        LIMIT,
                        reported -> reported.at("/migration/status").asText().equals(status)
                                && reported.at("/migration/desiredVersion").asLong() == version);
    }
}
