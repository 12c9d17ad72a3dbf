package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.assertHealthy;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static io.github.edgemigrator.module.PackagedModule.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.edgehub.HubFault;
import io.github.edgemigrator.runtime.edgehub.MethodResult;
import io.github.edgemigrator.runtime.edgehub.Step;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.security.CertificateKind;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import org.junit.jupiter.api.Test;

/** The packaged module as its own process, through the real device SDK, in an embedded IoT Edge runtime. */
class ModuleIT {
    /** A CONNACK that the SDK takes for a passing trouble. */
    private static final int UNAVAILABLE = 3;

    @Test
    void reportFollowsEachDesiredVersionAndAlsoTheEmptyOne() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 2}")));
            awaitReportOf(runtime, runtime.twin().replaceDesired(RuntimeJson.object()));

            assertEquals(3, runtime.journal().count(Kind.PATCH_ACCEPTED), "one patch for each version");
            assertHealthy(runtime, module);
        }
    }

    @Test
    void changeMadeWhileTheConnectionWasDownIsPickedUp() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            runtime.faults().always(Step.CONNECT, HubFault.answer(UNAVAILABLE));
            runtime.edgeHub().disconnect();
            long version = runtime.twin().patchDesired(RuntimeJson.of("{'a': 'meanwhile'}"));
            module.errors().await("the drop", LIMIT, line -> line.contains("not connected"));
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
            runtime.journal().await(Kind.TWIN_READ, 2, LIMIT);

            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 'after'}")));
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
            long version = runtime.twin().patchDesired(RuntimeJson.of("{'a': 'meanwhile'}"));
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
            long version = runtime.twin().patchDesired(RuntimeJson.of("{'a': 'meanwhile'}"));

            awaitReportOf(runtime, version);
            assertTrue(module.isAlive());
        }
    }

    @Test
    void patchThatWasNotTakenComesAgain() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults()
                    .next(Step.REPORTED_PATCH, HubFault.answer(500), HubFault.answer(429), HubFault.answer(503));
            try (ModuleProcess module = start(runtime)) {
                awaitReportOf(runtime, 2);
                assertHealthy(runtime, module);
            }
        }
    }

    @Test
    void patchRefusedForGoodIsOneLineAndTheNextVersionGoesOn() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().next(Step.REPORTED_PATCH, HubFault.answer(400));
            try (ModuleProcess module = start(runtime)) {
                module.errors().await("the refusal", LIMIT, line -> line.contains("ERROR desired version 2"));

                awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 2}")));

                assertEquals(1, runtime.journal().count(Kind.PATCH_ACCEPTED));
                assertHealthy(runtime, module);
            }
        }
    }

    @Test
    void requestsThatADropInterruptsAreMadeGood() {
        for (Step step : new Step[] {Step.SUBSCRIBE, Step.TWIN_GET, Step.REPORTED_PATCH}) {
            for (HubFault drop :
                    new HubFault[] {HubFault.dropBefore(), HubFault.dropUnacknowledged(), HubFault.dropUnanswered()}) {
                try (EmbeddedRuntime runtime = runtime().start()) {
                    runtime.faults().next(step, drop);
                    try (ModuleProcess module = start(runtime)) {
                        awaitReportOf(runtime, 2);
                        awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 'after'}")));
                        assertHealthy(runtime, module);
                    }
                }
            }
        }
    }

    @Test
    void refusedGetIsSeenAndTriedAgain() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().next(Step.TWIN_GET, HubFault.answer(500));
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
                version = runtime.twin().patchDesired(RuntimeJson.of("{'a': " + change + "}"));
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

            runtime.faults().always(Step.NOTIFICATION, HubFault.ignore());

            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 'unsaid'}")));
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
}
