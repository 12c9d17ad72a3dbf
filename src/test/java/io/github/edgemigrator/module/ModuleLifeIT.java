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
import io.github.edgemigrator.runtime.edgehub.Step;
import io.github.edgemigrator.runtime.workload.WorkloadBehaviour;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the packaged module starts. */
class ModuleLifeIT {
    @Test
    void unix_socket_serves_as_well() {
        try (EmbeddedRuntime runtime = runtime().unixSocket().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);
            assertHealthy(runtime, module);
        }
    }

    /** The agent of Kubernetes writes the address with a slash at its end, and more variables than Docker's. */
    @Test
    void environment_of_kubernetes_serves_as_well() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            Map<String, String> environment =
                    with(runtime, "IOTEDGE_WORKLOADURI", runtime.environment().get("IOTEDGE_WORKLOADURI") + "/");
            environment.put("IOTEDGE_APIVERSION", "2019-01-30");
            environment.put("RuntimeLogLevel", "Information");
            environment.put("KUBERNETES_SERVICE_HOST", "172.28.0.1");
            try (ModuleProcess module = start(environment)) {
                awaitReportOf(runtime, 2);
                assertHealthy(runtime, module);
            }
        }
    }

    @Test
    void edge_hub_that_is_not_ready_yet_is_waited_for() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().always(Step.ACCEPT, HubFault.dropBefore());
            try (ModuleProcess module = start(runtime)) {
                module.errors().await("a line about it", LIMIT, line -> line.contains("WARN not connected"));
                runtime.faults().clear();
                awaitReportOf(runtime, 2);
            }
        }
    }

    @Test
    void workload_api_that_refuses_at_first_is_tried_again() {
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
    void log_is_as_quiet_as_the_environment_wants_it() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(with(runtime, "RuntimeLogLevel", "Error"))) {
            awaitReportOf(runtime, 2);
            assertEquals(List.of(), module.errors().soFar());
        }
    }

    @Test
    void missing_environment_is_one_clear_line() {
        try (ModuleProcess module = start(Map.of("IOTEDGE_DEVICEID", "device"))) {
            assertEquals(1, module.awaitExit(LIMIT));

            String line = module.errors().await("the line", LIMIT, text -> text.contains("IOTEDGE_WORKLOADURI"));
            assertTrue(line.contains("IOTEDGE_MODULEID"), line);
            assertEquals(1, module.errors().soFar().size());
        }
    }
}
