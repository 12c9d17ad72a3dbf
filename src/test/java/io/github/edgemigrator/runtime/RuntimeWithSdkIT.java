package io.github.edgemigrator.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.edgehub.GatewayAddress;
import io.github.edgemigrator.runtime.edgehub.HubFault;
import io.github.edgemigrator.runtime.edgehub.MethodResult;
import io.github.edgemigrator.runtime.edgehub.Step;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The embedded runtime against the real device SDK, which runs in a process of its own. */
class RuntimeWithSdkIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Test
    void a_module_reads_its_twin_reports_is_notified_and_answers_methods() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            module.output().await("the twin", LIMIT, line -> line.startsWith("twin 200 {\"desired\":{\"a\":1"));

            runtime.twin().patchDesired(RuntimeJson.of("{'b': {'c': 'ü'}}"));
            module.output().await("the notification", LIMIT, "desired 3 {\"b\":{\"c\":\"ü\"},\"$version\":3}"::equals);

            MethodResult result = runtime.edgeHub().invoke("report", "{\"x\": {\"y\": true}}", LIMIT);
            assertEquals(200, result.status());
            assertEquals("report", result.json().path("doing").asText());
            module.output().await("the acknowledgement", LIMIT, "reported 204 "::equals);
            runtime.twin()
                    .awaitReported("x.y", LIMIT, reported -> reported.at("/x/y").asBoolean());

            assertEquals(404, runtime.edgeHub().invoke("other", "{}", LIMIT).status());
            assertEquals(List.of(), runtime.refusals());
        }
    }

    @Test
    void a_patch_that_edge_hub_would_refuse_is_refused_and_recorded() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            module.output().await("the twin", LIMIT, line -> line.startsWith("twin 200"));
            runtime.edgeHub().invoke("report", "{\"a.b\": 1}", LIMIT);
            module.output().await("the refusal", LIMIT, "reported 400 "::equals);
            assertEquals(1, runtime.refusals().size());
        }
    }

    @Test
    void a_module_comes_back_after_a_drop_and_its_unacknowledged_patch_comes_again() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            module.output().await("the twin", LIMIT, line -> line.startsWith("twin 200"));
            runtime.faults().next(Step.REPORTED_PATCH, HubFault.dropUnacknowledged());
            runtime.edgeHub().invoke("report", "{\"x\": 1}", LIMIT);
            runtime.journal().await(Kind.CONNECTED, 2, LIMIT);
            runtime.journal().await(Kind.PATCH_ACCEPTED, 2, LIMIT);
            runtime.journal().await(Kind.TWIN_READ, 2, LIMIT);
            assertEquals(List.of(), runtime.refusals());
        }
    }

    @Test
    void a_module_reaches_the_workload_api_over_a_unix_socket() {
        try (EmbeddedRuntime runtime = runtime().unixSocket().start();
                ModuleProcess module = start(runtime)) {
            assertTrue(runtime.workload().uri().startsWith("unix:///"));
            module.output().await("the twin", LIMIT, line -> line.startsWith("twin 200"));
        }
    }

    @Test
    void two_runtimes_serve_side_by_side() {
        Assumptions.assumeTrue(
                GatewayAddress.areSeveral(), "skipped: this system has no loopback address but 127.0.0.1");
        try (EmbeddedRuntime first = runtime().start();
                EmbeddedRuntime second = runtime().start();
                ModuleProcess module = start(second)) {
            assertTrue(second.edgeHub().address().hostName().startsWith("127.0.0."));
            module.output().await("the twin", LIMIT, line -> line.startsWith("twin 200"));
            assertEquals(0, first.journal().count(Kind.CONNECTED));
        }
    }

    private static EmbeddedRuntime.Builder runtime() {
        return EmbeddedRuntime.builder().desired(RuntimeJson.of("{'a': 1}")).pushWindow(Duration.ofMillis(50));
    }

    private static ModuleProcess start(EmbeddedRuntime runtime) {
        return ModuleProcess.of(runtime.environment())
                .jvm("-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-XX:TieredStopAtLevel=1")
                .mainClass(System.getProperty("java.class.path"), SdkModule.class.getName());
    }
}
