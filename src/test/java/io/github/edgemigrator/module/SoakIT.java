package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.runtime;
import static io.github.edgemigrator.module.PackagedModule.start;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Several troubles at a time, at random, for as long as {@code -Dsoak.seconds=3600} says; another {@code -Dsoak.seed}
 * gives others. Whenever all is well again, the last report becomes that of the last desired version; every other time
 * nothing more changes, so that nobody is told anything more.
 */
@EnabledIfSystemProperty(
        named = "soak.seconds",
        matches = "[1-9]\\d*",
        disabledReason = "asked for by -Dsoak.seconds=60")
@Tag("long")
class SoakIT {
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("soak.seconds", 60));
    private static final long SEED = Long.getLong("soak.seed", 1);

    private final Random random = new Random(SEED);
    private final List<InjectedFault> troubles = InjectedFault.all();
    private int begun;
    private Duration longest = Duration.ZERO;

    @Test
    void newest_report_arrives_whenever_all_is_well_again() throws InterruptedException {
        long start = System.nanoTime();
        int calm = 0;
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = start(runtime)) {
            while (System.nanoTime() - start < LENGTH.toNanos()) {
                for (int n = random.nextInt(4); n >= 0; n--) {
                    begin(runtime);
                }
                try {
                    awaitCalm(runtime);
                } catch (AssertionError failure) {
                    throw new AssertionError(failure.getMessage() + "\n" + lastWords(module), failure);
                }
                calm++;
                assertTrue(module.isAlive());
            }
            System.out.printf(
                    "%d troubles with seed %d; all was well %d times, at the latest %d s after the last trouble;"
                            + " %d versions, %d reports, %d connections%n",
                    begun,
                    SEED,
                    calm,
                    longest.toSeconds(),
                    runtime.twin().desired().path("$version").asLong(),
                    ReportOrder.of(runtime).versions().size(),
                    runtime.journal().count(Kind.CONNECTED));
        }
    }

    /** Troubles seen by the module, for whoever has to find out why a report did not arrive. */
    private static String lastWords(ModuleProcess module) {
        List<String> lines = module.errors().soFar();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private void begin(EmbeddedRuntime runtime) throws InterruptedException {
        InjectedFault trouble = troubles.get(random.nextInt(troubles.size()));
        begun++;
        trouble.begin().accept(runtime);
        runtime.twin().patchDesired(RuntimeJson.object().put("number", begun));
        Thread.sleep(
                random.nextInt(1_500) + random.nextInt((int) trouble.lasting().toMillis() / 4 + 1));
    }

    private void awaitCalm(EmbeddedRuntime runtime) {
        InjectedFault.end(runtime);
        long start = System.nanoTime();
        long version = random.nextBoolean()
                ? runtime.twin().patchDesired(RuntimeJson.object().put("calm", begun))
                : runtime.twin().desired().path("$version").asLong();
        runtime.twin()
                .awaitReported(
                        "the report of version " + version,
                        PackagedModule.LONG_LIMIT,
                        reported -> reported.at("/migration/desiredVersion").asLong() == version);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        longest = took.compareTo(longest) > 0 ? took : longest;
        ReportOrder.of(runtime).assertNeverBack();
    }
}
