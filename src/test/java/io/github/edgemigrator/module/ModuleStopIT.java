package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.edgehub.HubFault;
import io.github.edgemigrator.runtime.edgehub.Step;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How the packaged module ends. */
@Isolated("Docker kills a container 10 s after SIGTERM, so that here the time counts")
class ModuleStopIT {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    @Test
    void sigterm_ends_it_in_time() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            assertEquals(143, module.terminate(STOP_LIMIT));

            module.errors().await("its last line", LIMIT, line -> line.endsWith("INFO stopped"));
            runtime.journal().await(Kind.DISCONNECTED, 1, LIMIT);
        }
    }

    @Test
    void sigterm_ends_it_in_time_also_while_it_reconnects() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);

            runtime.faults().always(Step.ACCEPT, HubFault.ignore());
            runtime.edgeHub().disconnect();
            module.errors().await("the drop", LIMIT, line -> line.contains("not connected"));

            assertEquals(143, module.terminate(STOP_LIMIT));
        }
    }
}
