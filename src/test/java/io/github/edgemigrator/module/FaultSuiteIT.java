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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that goes wrong on a device, one thing after the other, and one process that has to outlive it. After each
 * the report of the newest version arrives, and no report comes twice or after that of a newer version.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultSuiteIT {
    private final EmbeddedRuntime runtime = runtime().start();
    private final ModuleProcess module = start(runtime);

    @BeforeAll
    void awaitTheFirstReport() {
        awaitReportOf(runtime, 2);
    }

    @AfterAll
    void end() {
        module.close();
        runtime.close();
    }

    static Stream<InjectedFault> troubles() {
        return InjectedFault.all().stream();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void newest_report_arrives(InjectedFault trouble) throws InterruptedException {
        int repeatedBefore = ReportOrder.of(runtime).repeated();

        trouble.outlive(runtime);

        ReportOrder order = ReportOrder.of(runtime);
        order.assertNeverBack();
        assertEquals(0, order.repeated() - repeatedBefore, "reports that came again");
        assertTrue(module.isAlive());
    }

    /** The other troubles are over before the twin could show what became of the report. */
    @Test
    void report_that_was_taken_is_not_sent_again_whatever_became_of_its_answer() throws InterruptedException {
        awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'taken': 0}")));
        for (HubFault fault : List.of(HubFault.dropUnacknowledged(), HubFault.dropUnanswered(), HubFault.dropAfter())) {
            int before = ReportOrder.of(runtime).repeated();
            runtime.faults().next(Step.REPORTED_PATCH, fault);
            runtime.twin().patchDesired(RuntimeJson.object().put("taken", fault.toString()));
            Thread.sleep(HubReportState.SETTLING.plusSeconds(5).toMillis());
            assertEquals(before, ReportOrder.of(runtime).repeated());
        }
    }

    /** Nothing tells of it: it is looked for after as long as it is since the change before. */
    @Test
    void last_version_is_reported_though_nobody_was_told_of_it() {
        awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'told': true}")));
        runtime.faults().next(Step.NOTIFICATION, HubFault.ignore());
        reportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'told': false}")), PackagedModule.LONG_LIMIT);
    }

    /** By a runtime of its own, as the order of versions breaks. */
    @Test
    void twin_that_is_made_anew_is_followed() {
        try (EmbeddedRuntime young = runtime().start();
                ModuleProcess other = start(young)) {
            for (int change = 0; change < 10; change++) {
                young.twin().patchDesired(RuntimeJson.object().put("change", change));
            }
            awaitReportOf(young, 12);
            young.twin().makeAnew();
            awaitReportOf(young, young.twin().patchDesired(RuntimeJson.of("{'anew': true}")));
            awaitReportOf(young, young.twin().patchDesired(RuntimeJson.of("{'anew': 'and changed'}")));
            assertTrue(other.isAlive());
        }
    }

    /** It is when Paho loses answers: for some of these the SDK would wait a minute. */
    @Test
    void connection_that_is_closed_as_soon_as_it_is_accepted_costs_seconds() {
        for (int i = 0; i < 12; i++) {
            runtime.faults().next(Step.CONNECT, HubFault.dropAfter());
            runtime.edgeHub().disconnect();
            runtime.journal().pulse().awaitThat("the fault", PackagedModule.LIMIT, runtime.faults()::isSpent);
            long version = runtime.twin().patchDesired(RuntimeJson.object().put("closed", i));
            reportOf(runtime, version, PackagedModule.LIMIT);
        }
    }

    @Test
    void two_instances_of_one_identity_do_not_throw_each_other_out_hotly() throws InterruptedException {
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
    }

    @Test
    void each_line_of_the_log_is_a_line() {
        assertEquals(
                List.of(),
                module.errors().soFar().stream()
                        .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z (INFO|WARN|ERROR) .*"))
                        .toList());
    }
}
