package io.github.edgemigrator.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.edgehub.Fault;
import io.github.edgemigrator.runtime.edgehub.MethodResult;
import io.github.edgemigrator.runtime.edgehub.Step;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.security.CertificateKind;
import io.github.edgemigrator.runtime.twins.Json;
import io.github.edgemigrator.runtime.workload.WorkloadBehaviour;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The packaged module as its own process, through the real device SDK, in an embedded IoT Edge runtime. */
class ModuleIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration LONG_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    /** A CONNACK that the SDK takes for a passing trouble. */
    private static final int UNAVAILABLE = 3;

    @Test
    void reportFollowsEachDesiredVersionAndAlsoTheEmptyOne() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            awaitReportOf(runtime, runtime.twin().patchDesired(Json.of("{'a': 2}")));
            awaitReportOf(runtime, runtime.twin().replaceDesired(Json.object()));

            assertEquals(3, runtime.journal().count(Kind.PATCH_ACCEPTED), "one patch for each version");
            assertHealthy(runtime, module);
        }
    }

    @Test
    void unixSocketServesAsWell() {
        try (EmbeddedRuntime runtime = runtime().unixSocket().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);
            assertHealthy(runtime, module);
        }
    }

    @Test
    void edgeHubThatIsNotReadyYetIsWaitedFor() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().always(Step.ACCEPT, Fault.dropBefore());
            try (ModuleProcess module = start(runtime)) {
                module.errors().await("a line about it", LIMIT, line -> line.contains("WARN not connected"));
                runtime.faults().clear();
                awaitReportOf(runtime, 2);
            }
        }
    }

    @Test
    void workloadApiThatRefusesAtFirstIsTriedAgain() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.workload().behave(WorkloadBehaviour.refusing(500, "not ready"));
            try (ModuleProcess module = start(runtime)) {
                module.errors().await("a line about it", LIMIT, line -> line.contains("WARN not connected"));
                runtime.workload().behave(WorkloadBehaviour.healthy());
                awaitReportOf(runtime, 2);
            }
        }
    }

    @Test
    void changeMadeWhileTheConnectionWasDownIsPickedUp() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            runtime.faults().always(Step.CONNECT, Fault.answer(UNAVAILABLE));
            runtime.edgeHub().disconnect();
            long version = runtime.twin().patchDesired(Json.of("{'a': 'meanwhile'}"));
            module.errors().await("the drop", LIMIT, line -> line.contains("connection dropped"));
            runtime.faults().clear();

            awaitReportOf(runtime, version);
            assertHealthy(runtime, module);
        }
    }

    @Test
    void notificationsAndMethodsStillComeAfterEdgeHubForgotTheSession() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            runtime.edgeHub().forgetSessions();
            runtime.edgeHub().disconnect();
            module.errors().await("the reconnect", LIMIT, line -> line.contains("connected again"));
            runtime.journal().await(Kind.TWIN_READ, 2, LIMIT);

            awaitReportOf(runtime, runtime.twin().patchDesired(Json.of("{'a': 'after'}")));
            MethodResult unknown = runtime.edgeHub().invoke("hello", "{}", LIMIT);
            assertEquals(404, unknown.status());
            assertTrue(unknown.json().path("error").asText().contains("no method of this name"));
            assertHealthy(runtime, module);
        }
    }

    @Test
    void clientThatATlsFailureClosedForGoodIsReplacedOnceTlsIsHealed() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            runtime.certificates().show(CertificateKind.EXPIRED);
            runtime.edgeHub().disconnect();
            module.errors().await("the loss", LIMIT, line -> line.contains("WARN not connected"));
            long version = runtime.twin().patchDesired(Json.of("{'a': 'meanwhile'}"));
            runtime.certificates().show(CertificateKind.VALID);

            awaitReportOf(runtime, version);
            assertHealthy(runtime, module);
        }
    }

    @Test
    void newTrustBundleIsTakenUp() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            runtime.certificates().rotateAuthority();
            runtime.edgeHub().disconnect();
            long version = runtime.twin().patchDesired(Json.of("{'a': 'meanwhile'}"));

            awaitReportOf(runtime, version);
            assertTrue(module.isAlive());
        }
    }

    @Test
    void patchThatWasNotTakenComesAgain() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().next(Step.REPORTED_PATCH, Fault.answer(500), Fault.answer(429), Fault.answer(503));
            try (ModuleProcess module = start(runtime)) {
                awaitReportOf(runtime, 2);
                assertHealthy(runtime, module);
            }
        }
    }

    @Test
    void patchRefusedForGoodIsOneLineAndTheNextVersionGoesOn() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().next(Step.REPORTED_PATCH, Fault.answer(400));
            try (ModuleProcess module = start(runtime)) {
                module.errors().await("the refusal", LIMIT, line -> line.contains("ERROR desired version 2"));

                awaitReportOf(runtime, runtime.twin().patchDesired(Json.of("{'a': 2}")));

                assertEquals(1, runtime.journal().count(Kind.PATCH_ACCEPTED));
                assertHealthy(runtime, module);
            }
        }
    }

    @Test
    void requestsThatADropInterruptsAreMadeGood() {
        for (Step step : new Step[] {Step.SUBSCRIBE, Step.TWIN_GET, Step.REPORTED_PATCH}) {
            for (Fault drop : new Fault[] {Fault.dropBefore(), Fault.dropUnacknowledged(), Fault.dropUnanswered()}) {
                try (EmbeddedRuntime runtime = runtime().start()) {
                    runtime.faults().next(step, drop);
                    try (ModuleProcess module = start(runtime)) {
                        awaitReportOf(runtime, 2);
                        awaitReportOf(runtime, runtime.twin().patchDesired(Json.of("{'a': 'after'}")));
                        assertHealthy(runtime, module);
                    }
                }
            }
        }
    }

    @Test
    void refusedGetIsSeenAndTriedAgain() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().next(Step.TWIN_GET, Fault.answer(500));
            try (ModuleProcess module = start(runtime)) {
                awaitReportOf(runtime, 2);
                module.errors().await("a line about it", LIMIT, line -> line.contains("status 500"));
            }
        }
    }

    @Test
    void burstOfVersionsEndsAtTheNewest() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            long version = 0;
            for (int change = 0; change < 20; change++) {
                version = runtime.twin().patchDesired(Json.of("{'a': " + change + "}"));
            }

            awaitReportOf(runtime, version);
            assertTrue(runtime.journal().count(Kind.PATCH_ACCEPTED) < 20, "the versions in between collapse");
            assertHealthy(runtime, module);
        }
    }

    @Test
    void lostNotificationIsMadeGoodByThePeriodicGet() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(with(runtime, "TwinCheckIntervalSecs", "1"))) {
            awaitReportOf(runtime, 2);

            runtime.faults().always(Step.NOTIFICATION, Fault.ignore());

            awaitReportOf(runtime, runtime.twin().patchDesired(Json.of("{'a': 'unsaid'}")));
            assertHealthy(runtime, module);
        }
    }

    @Test
    void twinThatEdgeHubDoesNotKnowYetChangesNothing() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.twin().goOffline();
            runtime.twin().forgetCache();
            try (ModuleProcess module = start(runtime)) {
                module.errors().await("a line about it", LIMIT, line -> line.contains("not known to edgeHub yet"));
                assertEquals(0, runtime.journal().count(Kind.PATCH_ACCEPTED));

                runtime.twin().goOnline();

                awaitReportOf(runtime, 2);
            }
        }
    }

    @Test
    void sigtermEndsItInTime() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            assertEquals(143, module.terminate(STOP_LIMIT));

            module.errors().await("its last line", LIMIT, line -> line.endsWith("INFO stopped"));
            runtime.journal().await(Kind.DISCONNECTED, 1, LIMIT);
        }
    }

    @Test
    void sigtermEndsItInTimeAlsoWhileItReconnects() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            runtime.faults().always(Step.ACCEPT, Fault.ignore());
            runtime.edgeHub().disconnect();
            module.errors().await("the drop", LIMIT, line -> line.contains("connection dropped"));

            assertEquals(143, module.terminate(STOP_LIMIT));
        }
    }

    @Test
    void missingEnvironmentIsOneClearLine() {
        try (ModuleProcess module = start(Map.of("IOTEDGE_DEVICEID", "device"))) {
            assertEquals(1, module.awaitExit(LIMIT));

            String line = module.errors().await("the line", LIMIT, text -> text.contains("IOTEDGE_WORKLOADURI"));
            assertTrue(line.contains("IOTEDGE_MODULEID"), line);
            assertEquals(1, module.errors().soFar().size());
        }
    }

    private static EmbeddedRuntime.Builder runtime() {
        return EmbeddedRuntime.builder().desired(Json.of("{'a': 1}")).pushWindow(Duration.ofMillis(50));
    }

    private static ModuleProcess start(EmbeddedRuntime runtime) {
        return start(runtime.environment());
    }

    private static ModuleProcess start(Map<String, String> environment) {
        return ModuleProcess.of(environment)
                .jvm("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .jar(ModuleProcess.packagedJar(), "run");
    }

    private static Map<String, String> with(EmbeddedRuntime runtime, String name, String value) {
        Map<String, String> environment = new HashMap<>(runtime.environment());
        environment.put(name, value);
        return environment;
    }

    private static void awaitReportOf(EmbeddedRuntime runtime, long version) {
        runtime.twin()
                .awaitReported(
                        "the report of version " + version, LONG_LIMIT, reported -> versionOf(reported) == version);
    }

    private static long versionOf(ObjectNode reported) {
        return reported.at("/migration/desiredVersion").asLong();
    }

    /** Nothing was refused, and whatever was logged took one line each. */
    private static void assertHealthy(EmbeddedRuntime runtime, ModuleProcess module) {
        assertTrue(module.isAlive());
        assertEquals(List.of(), runtime.refusals());
        List<String> strayLines = module.errors().soFar().stream()
                .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z (INFO|WARN|ERROR) .*"))
                .toList();
        assertEquals(List.of(), strayLines);
    }
}
