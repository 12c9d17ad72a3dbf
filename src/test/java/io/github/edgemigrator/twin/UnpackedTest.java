package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnpackedTest {
    private static final String SECRET = "hunter2hunter2";

    @Test
    void secrets_come_back_from_desired() {
        ObjectNode twin = twin(withSecrets());
        assertFalse(twin.path("reported").toString().contains(SECRET), () -> twin.path("reported")
                .toString());

        String manifest = Unpacked.of(twin).manifest().orElseThrow().toString();

        assertTrue(manifest.contains("\"password\":\"" + SECRET + "1\""), manifest);
        assertTrue(manifest.contains("SharedAccessKey=" + SECRET + "2"), manifest);
        assertTrue(manifest.contains("\\\"--password\\\",\\\"" + SECRET + "3"), manifest);
    }

    @Test
    void report_alone_leads_to_the_deployment_without_the_modules_engine() {
        ObjectNode desired = withSecrets();
        TwinMigration migrated = TwinMigration.of(desired);
        ObjectNode report = migrated.report(0);
        ConversionView converted = migrated.converted().orElseThrow();

        assertEquals(Optional.of(converted.manifest()), new DeploymentAssembler(converted, report).manifest());
    }

    @Test
    void every_form_is_rebuilt() {
        for (int modules : new int[] {3, 45, 150}) {
            TwinMigration migrated = TwinMigration.of(Hostile.manyModules(modules));
            ObjectNode report = migrated.report(0);
            ConversionView converted = migrated.converted().orElseThrow();

            assertEquals(
                    Optional.of(converted.manifest()),
                    new DeploymentAssembler(converted, report).manifest(),
                    report.at("/migration/form").asText());
        }
    }

    @Test
    void included_secrets_stand_in_the_report() {
        ObjectNode desired = withSecrets();
        desired.putObject("options").put("secrets", "include");

        assertTrue(
                TwinMigration.of(desired).report(0).path("edgeAgent").toString().contains(SECRET));
    }

    @Test
    void report_of_another_version_is_not_unpacked() {
        ObjectNode twin = twin(Hostile.manyModules(1));
        ((ObjectNode) twin.path("desired")).put("$version", 3);

        assertRefused("The report belongs to version 2", twin);
    }

    @Test
    void twin_without_converted_deployment_is_not_unpacked() {
        assertRefused("This is no module twin", RuntimeJson.of("{'properties':{}}"));
        assertRefused(
                "The twin holds no converted deployment: the module", RuntimeJson.of("{'desired':{},'reported':{}}"));
        assertRefused("The twin holds no converted deployment. Give", twin(RuntimeJson.of("{'$version':1}")));
    }

    @Test
    void deployment_that_is_not_the_one_converted_is_not_given_out() {
        ObjectNode twin = twin(Hostile.manyModules(1));
        ((ObjectNode) twin.at("/reported/migration")).put("outputSha256", "0");

        assertRefused("What the twin holds is not", twin);
    }

    private static void assertRefused(String message, ObjectNode twin) {
        Unpacked unpacked = Unpacked.of(twin);
        assertEquals(Optional.empty(), unpacked.manifest());
        assertTrue(unpacked.message().startsWith(message), unpacked.message());
    }

    private static ObjectNode twin(ObjectNode desired) {
        ObjectNode twin = RuntimeJson.object();
        twin.set("desired", desired);
        twin.set("reported", TwinMigration.of(desired).report(0));
        return twin;
    }

    private static ObjectNode withSecrets() {
        ObjectNode desired = Hostile.manyModules(2);
        ObjectNode agent = (ObjectNode) desired.path("edgeAgent");
        ((ObjectNode) agent.at("/runtime/settings"))
                .putObject("registryCredentials")
                .putObject("acr")
                .put("username", "me")
                .put("password", SECRET + "1")
                .put("address", "acr.io");
        ObjectNode module = (ObjectNode) agent.at("/modules/module0");
        module.putObject("env")
                .putObject("Hub")
                .put("value", "HostName=h;SharedAccessKeyName=n;SharedAccessKey=" + SECRET + "2");
        ObjectNode options = RuntimeJson.of("{'HostConfig':{'Privileged':true}}");
        options.putArray("Cmd")
                .add("--password")
                .add(SECRET + "3")
                .add("--literal")
                .add("***1");
        ((ObjectNode) module.path("settings")).put("createOptions", options.toString());
        return desired;
    }
}
