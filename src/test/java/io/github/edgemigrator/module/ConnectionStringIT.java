package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.assertHealthy;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.security.SharedAccessKey;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged module outside of IoT Edge, as modules are debugged: with a connection string instead of a daemon. */
class ConnectionStringIT {
    private static final String CONNECTION = "EdgeHubConnectionString";

    private final Path certificates;

    ConnectionStringIT(@TempDir Path folder) {
        certificates = folder.resolve("edge-ca.pem");
    }

    @Test
    void the_module_reports_reconnects_and_answers() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime.debugEnvironment(certificates))) {
            awaitReportOf(runtime, 2);
            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 2}")));
            assertEquals(200, runtime.edgeHub().invoke("ping", "{}", LIMIT).status());

            runtime.edgeHub().disconnect();
            runtime.journal().await(Kind.CONNECTED, 2, LIMIT);
            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 3}")));

            assertHealthy(runtime, module);
            assertEquals(143, module.terminate(LIMIT));
        }
    }

    @Test
    void a_wrong_key_is_logged_without_the_key() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            String key = SharedAccessKey.random().base64();
            Map<String, String> environment = new HashMap<>(runtime.debugEnvironment(certificates));
            environment.computeIfPresent(CONNECTION, (name, text) -> text.replaceFirst("SharedAccessKey=.*", "")
                    .concat("SharedAccessKey=" + key));
            awaitNotConnected(environment, key);
            assertTrue(
                    runtime.refusals().get(0).toString().contains("signature is wrong"), runtime.refusals()::toString);
        }
    }

    @Test
    void a_missing_certificate_file_is_logged_without_the_key() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            Map<String, String> environment = new HashMap<>(runtime.debugEnvironment(certificates));
            environment.put("EdgeModuleCACertificateFile", certificates + ".missing");
            awaitNotConnected(
                    environment, environment.getOrDefault(CONNECTION, "").replaceFirst(".*AccessKey=", ""));
        }
    }

    private static void awaitNotConnected(Map<String, String> environment, String key) {
        try (ModuleProcess module = start(environment)) {
            module.errors().await("a line about it", LIMIT, line -> line.contains("WARN not connected"));
            assertTrue(module.isAlive());
            String log = String.join("\n", module.errors().soFar());
            assertFalse(log.contains(key), log);
        }
    }
}
