package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the workload API does wrong, over a Unix socket as the IoT Edge daemon offers it: there the SDK has a reader of
 * its own for the answers, and ends for good at most of their faults.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class WorkloadFaultsIT {
    private final Devices devices =
            new Devices(3, EmbeddedRuntime.Builder::unixSocket, Devices.withVariable("TwinCheckIntervalSecs", "20"));

    @AfterAll
    void end() {
        devices.close();
    }

    static List<InjectedFault> troubles() {
        return InjectedFault.workload();
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void newest_report_arrives_when_the_workload_api_is_well_again(InjectedFault trouble) throws InterruptedException {
        devices.use(device -> {
            trouble.outlive(device.runtime());

            ReportOrder.of(device.runtime()).assertNeverBack();
        });
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void module_that_starts_meanwhile_reports_afterwards(InjectedFault trouble) throws InterruptedException {
        try (EmbeddedRuntime young = runtime().unixSocket().start()) {
            trouble.begin().accept(young);
            try (ModuleProcess starting = start(young)) {
                Thread.sleep(Math.max(1_000, trouble.lasting().toMillis()));
                InjectedFault.end(young);

                awaitReportOf(young, 2);
                assertTrue(starting.isAlive());
                starting.errors().await("the connection", LIMIT, line -> line.contains("INFO connected"));
            }
        }
    }
}
