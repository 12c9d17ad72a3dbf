package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock jumps under the running module: its own, by libfaketime, while that of edgeHub goes on. */
class ClockIT {
    private static final String RIGHT = "+0";

    /** How often the library asks what time it is. */
    private static final Duration LOOKS_AGAIN = Duration.ofSeconds(1);

    /** A process under libfaketime takes its time on a busy machine. */
    private static final Duration LONG = LIMIT;

    private final Path clock;

    ClockIT(@TempDir Path folder) {
        clock = folder.resolve("clock");
    }

    @BeforeEach
    void needsLibfaketime() {
        Assumptions.assumeTrue(library().isPresent(), "skipped: a clock that jumps needs Debian's package libfaketime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+90m", "-90m", "+20y", "-20y"})
    void jump_while_connected_changes_nothing(String jump) throws IOException, InterruptedException {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = startWithClock(runtime)) {
            awaitReportOf(runtime, 2);

            setClock(jump);

            for (int number = 0; number < 3; number++) {
                awaitReportOf(
                        runtime,
                        runtime.twin().patchDesired(RuntimeJson.object().put("number", number)));
            }
            assertTrue(module.isAlive());
            ReportOrder.of(runtime).assertNeverBack();
        }
    }

    /** Tokens that have expired when they are made, or certificates that have. */
    @ParameterizedTest
    @ValueSource(strings = {"-2h", "+20y", "-20y"})
    void what_is_not_valid_by_the_clock_is_accepted_once_it_is_set_right(String jump)
            throws IOException, InterruptedException {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = startWithClock(runtime)) {
            awaitReportOf(runtime, 2);

            setClock(jump);
            runtime.edgeHub().disconnect();
            long version = runtime.twin().patchDesired(RuntimeJson.of("{'clock': 'wrong'}"));
            module.errors().await("the drop", LONG, line -> line.contains("not connected"));
            awaitRefusal(runtime, module, jump);
            setClock(RIGHT);

            awaitReportOf(runtime, version);
            assertTrue(module.isAlive());
            ReportOrder.of(runtime).assertNeverBack();
        }
    }

    @Test
    void module_that_is_started_with_a_wrong_clock_waits_for_the_right_one() throws IOException, InterruptedException {
        try (EmbeddedRuntime runtime = runtime().start()) {
            setClock("-2h");
            try (ModuleProcess module = startWithClock(runtime)) {
                module.errors().await("a line about it", LONG, line -> line.contains("WARN not connected"));
                setClock(RIGHT);

                awaitReportOf(runtime, 2);
            }
        }
    }

    private static void awaitRefusal(EmbeddedRuntime runtime, ModuleProcess module, String jump) {
        if (jump.equals("-2h")) {
            runtime.journal().pulse().awaitThat("a refused token", LONG, () -> runtime.refusals().stream()
                    .anyMatch(refusal -> refusal.toString().contains("token expired")));
        } else {
            module.errors().await("the certificate", LONG, line -> line.contains("not connected"));
        }
    }

    private ModuleProcess startWithClock(EmbeddedRuntime runtime) throws IOException, InterruptedException {
        if (Files.notExists(clock)) {
            setClock(RIGHT);
        }
        Map<String, String> environment = new HashMap<>(runtime.environment());
        environment.put("LD_PRELOAD", library().orElseThrow().toString());
        environment.put("FAKETIME_TIMESTAMP_FILE", clock.toString());
        environment.put("FAKETIME_CACHE_DURATION", Long.toString(LOOKS_AGAIN.toSeconds()));
        environment.put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        // Its way round a defect of old C libraries ends all timed waits at once.
        environment.put("FAKETIME_FORCE_MONOTONIC_FIX", "0");
        environment.put("TwinCheckIntervalSecs", "20");
        return start(environment);
    }

    private void setClock(String offset) throws IOException, InterruptedException {
        Files.writeString(clock, offset);
        Thread.sleep(LOOKS_AGAIN.multipliedBy(2).toMillis());
    }

    private static Optional<Path> library() {
        return List.of("x86_64-linux-gnu", "aarch64-linux-gnu").stream()
                .map(machine -> Path.of("/usr/lib", machine, "faketime", "libfaketime.so.1"))
                .filter(Files::exists)
                .findFirst();
    }
}
