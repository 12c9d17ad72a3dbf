package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.reportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.edgehub.HubFault;
import io.github.edgemigrator.runtime.edgehub.Step;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that goes wrong on a device, and processes that have to outlive it. After each fault the report of the
 * newest version arrives, and no report comes twice or after that of a newer version.
 *
 * <p>{@code -Dfaults.modules=1} has one process outlive all of them, one after the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class FaultSuiteIT {
    private final Devices devices = new Devices(Integer.getInteger("faults.modules", 12));

    /** Less than the minute that the SDK would wait. */
    private static final Duration SECONDS = Duration.ofSeconds(45);

    @AfterAll
    void end() {
        devices.close();
    }

    static Stream<InjectedFault> troubles() {
        return InjectedFault.all().stream();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void newest_report_arrives(InjectedFault trouble) throws InterruptedException {
        devices.use(device -> {
            int repeatedBefore = ReportOrder.of(device.runtime()).repeated();

            trouble.outlive(device.runtime());

            ReportOrder order = ReportOrder.of(device.runtime());
            order.assertNeverBack();
            assertEquals(0, order.repeated() - repeatedBefore, "reports that came again");
        });
    }

    static Stream<HubFault> lostAnswers() {
        return Stream.of(HubFault.dropUnacknowledged(), HubFault.dropUnanswered(), HubFault.dropAfter());
    }

    /** The other faults are over before the twin could show what became of the report. */
    @ParameterizedTest
    @MethodSource("lostAnswers")
    void report_that_was_taken_is_not_sent_again_whatever_became_of_its_answer(HubFault fault)
            throws InterruptedException {
        devices.use(device -> {
            EmbeddedRuntime runtime = device.runtime();
            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'taken': 0}")));
            int before = ReportOrder.of(runtime).repeated();
            runtime.faults().next(Step.REPORTED_PATCH, fault);
            runtime.twin().patchDesired(RuntimeJson.object().put("taken", fault.toString()));
            Thread.sleep(HubReportState.SETTLING.plusSeconds(5).toMillis());
            assertEquals(before, ReportOrder.of(runtime).repeated());
        });
    }

    /** No message says so: the module looks for it after as long as it is since the change before. */
    @Test
    void last_version_is_reported_though_its_notification_was_lost() throws InterruptedException {
        devices.use(device -> {
            EmbeddedRuntime runtime = device.runtime();
            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'told': true}")));
            runtime.faults().next(Step.NOTIFICATION, HubFault.ignore());
            reportOf(
                    runtime, runtime.twin().patchDesired(RuntimeJson.of("{'told': false}")), PackagedModule.LONG_LIMIT);
        });
    }

    /** In a runtime of its own, as the order of versions breaks. */
    @Test
    void twin_that_is_made_again_is_followed() {
        try (EmbeddedRuntime young = runtime().start();
                ModuleProcess module = start(young)) {
            for (int change = 0; change < 10; change++) {
                young.twin().patchDesired(RuntimeJson.object().put("change", change));
            }
            awaitReportOf(young, 12);
            young.twin().makeAnew();
            awaitReportOf(young, young.twin().patchDesired(RuntimeJson.of("{'anew': true}")));
            awaitReportOf(young, young.twin().patchDesired(RuntimeJson.of("{'anew': 'and changed'}")));
            assertTrue(module.isAlive());
        }
    }

    /** This is when Paho loses answers: for some of these the SDK would wait a minute. */
    @Test
    void connection_that_is_closed_as_soon_as_it_is_accepted_costs_seconds() throws InterruptedException {
        devices.use(device -> {
            EmbeddedRuntime runtime = device.runtime();
            for (int i = 0; i < 12; i++) {
                runtime.faults().next(Step.CONNECT, HubFault.dropAfter());
                runtime.edgeHub().disconnect();
                runtime.journal().pulse().awaitThat("the fault", PackagedModule.LIMIT, runtime.faults()::isSpent);
                long version = runtime.twin().patchDesired(RuntimeJson.object().put("closed", i));
                reportOf(runtime, version, SECONDS);
            }
        });
    }

    @Test
    void two_instances_of_one_identity_do_not_evict_each_other_hotly() throws InterruptedException {
        devices.use(device -> {
            EmbeddedRuntime runtime = device.runtime();
            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'instances': 1}")));
            int before = runtime.journal().count(Kind.CONNECTED);
            try (ModuleProcess second = start(runtime)) {
                Thread.sleep(15_000);
                assertTrue(second.isAlive());
            }

            int connections = runtime.journal().count(Kind.CONNECTED) - before;
            assertTrue(connections < 60, connections + " connections");
            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'instances': 'one again'}")));
            ReportOrder.of(runtime).assertNeverBack();
        });
    }
}
