package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.edgehub.HubFault;
import io.github.edgemigrator.runtime.edgehub.Step;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged module's command {@code health} says, and how the watchdog ends the module. */
class HealthIT {
    private final Path temp;

    HealthIT(@TempDir Path temp) {
        this.temp = temp;
    }

    @Test
    void module_is_healthy_while_it_runs() {
        assertEquals(1, health());
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = launch(runtime.environment()).jar(ModuleProcess.packagedJar(), "run")) {
            awaitReportOf(runtime, 2);

            assertEquals(0, health());

            assertEquals(143, module.terminate(LIMIT));
            assertEquals(1, health());
        }
    }

    @Test
    void module_that_hears_nothing_for_too_long_ends_to_be_started_anew() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            runtime.faults().always(Step.ACCEPT, HubFault.ignore());
            Map<String, String> environment = with(runtime, "TwinCheckIntervalSecs", "1");
            environment.put("WatchdogTimeoutSecs", "5");
            try (ModuleProcess module = launch(environment).jar(ModuleProcess.packagedJar(), "run")) {
                assertEquals(75, module.awaitExit(LIMIT));
                module.errors().await("its last line", LIMIT, line -> line.contains("nothing has been heard"));
            }
        }
    }

    private int health() {
        try (ModuleProcess command = launch(Map.of()).jar(ModuleProcess.packagedJar(), "health")) {
            return command.awaitExit(LIMIT);
        }
    }

    private ModuleProcess.Launch launch(Map<String, String> environment) {
        return ModuleProcess.of(environment)
                .jvm("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.io.tmpdir=" + temp);
    }
}
