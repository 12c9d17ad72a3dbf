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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The packaged module as its own process, through the real device SDK, in an embedded IoT Edge runtime. */
class ModuleIT {
    /** A CONNACK that the SDK takes for a passing trouble. */
    private static final int UNAVAILABLE = 3;

    @Test
    void report_follows_each_desired_version_and_also_the_empty_one() {
        try (EmbeddedRuntime runtime = runtime().atLocalhost().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 2}")));
            awaitReportOf(runtime, runtime.twin().replaceDesired(RuntimeJson.object()));

            assertEquals(3, runtime.journal().count(Kind.PATCH_ACCEPTED), "one patch for each version");
            assertHealthy(runtime, module);
        }
    }

    @Test
    void change_made_while_the_connection_was_down_is_picked_up() {
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
    void notifications_and_methods_still_come_after_edge_hub_forgot_the_session() {
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
    void client_that_a_tls_failure_closed_for_good_is_replaced_once_tls_is_healed() {
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
    void new_trust_bundle_is_taken_up() {
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
    void patch_that_was_not_taken_comes_again() {
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
    void patch_refused_for_good_is_one_line_and_the_next_version_goes_on() {
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

    static Stream<Arguments> drops() {
        return Stream.of(Step.SUBSCRIBE, Step.TWIN_GET, Step.REPORTED_PATCH).flatMap(step -> Stream.of(
                        HubFault.dropBefore(), HubFault.dropUnacknowledged(), HubFault.dropUnanswered())
                .map(drop -> Arguments.of(step, drop)));
    }

    @ParameterizedTest
    @MethodSource("drops")
    void requests_that_a_drop_interrupts_are_made_good(Step step, HubFault drop) {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().next(step, drop);
            try (ModuleProcess module = start(runtime)) {
                awaitReportOf(runtime, 2);
                awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 'after'}")));
                assertHealthy(runtime, module);
            }
        }
    }

    @Test
    void refused_get_is_seen_and_tried_again() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().next(Step.TWIN_GET, HubFault.answer(500));
            try (ModuleProcess module = start(runtime)) {
                awaitReportOf(runtime, 2);
                module.errors().await("a line about it", LIMIT, line -> line.contains("status 500"));
            }
        }
    }

    @Test
    void burst_of_versions_ends_at_the_newest() {
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
    void lost_notification_is_made_good_by_the_periodic_get() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(with(runtime, "TwinCheckIntervalSecs", "1"))) {
            awaitReportOf(runtime, 2);

            runtime.faults().always(Step.NOTIFICATION, HubFault.ignore());

            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 'unsaid'}")));
            assertHealthy(runtime, module);
        }
    }

    @Test
    void twin_that_edge_hub_does_not_know_yet_changes_nothing() {
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
