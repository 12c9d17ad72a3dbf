package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * edgeHub is gone for as long as {@code -Doutage.seconds=3600} says. What cannot be waited for in every build, see
 * {@link ConnectingTest} for a day of it by another clock.
 */
@EnabledIfSystemProperty(
        named = "outage.seconds",
        matches = "[1-9]\\d*",
        disabledReason = "asked for by -Doutage.seconds=60")
@Tag("long")
class OutageIT {
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("outage.seconds", 60));

    /** The drop, the client that closed itself, and the attempt that found nobody. */
    private static final int MOST_LINES = 3;

    @Test
    void newest_report_arrives_after_the_outage_and_the_log_is_short() throws InterruptedException {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            awaitReportOf(runtime, 2);
            int before = module.errors().soFar().size();

            runtime.edgeHub().stop();
            Thread.sleep(LENGTH.toMillis());
            List<String> told = List.copyOf(module.errors()
                    .soFar()
                    .subList(before, module.errors().soFar().size()));
            assertTrue(module.isAlive());
            assertTrue(told.size() <= MOST_LINES, () -> String.join("\n", told));
            runtime.edgeHub().start();
            long start = System.nanoTime();
            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'outage': 'over'}")));

            System.out.printf(
                    "%d lines in %d s of outage, the report %d ms after it%n%s%n",
                    told.size(), LENGTH.toSeconds(), (System.nanoTime() - start) / 1_000_000, String.join("\n", told));
        }
    }
}
