package io.github.edgemigrator.startup;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.journal.NotInTimeError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One way to start a module.
 *
 * @param name for the table
 * @param command of the operating system
 */
record Candidate(String name, List<String> command) {
    /** Longer than the 60 s for which the SDK waits for an answer that it has lost. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    Candidate {
        command = List.copyOf(command);
    }

    /**
     * What one start took.
     *
     * @param milliseconds from the start of the process to the hub's acceptance of the first report
     * @param processor milliseconds of processor time of all threads until then
     * @param resident MiB of resident memory after the rest
     */
    record Start(double milliseconds, double processor, double resident) {}

    /** Starts it in a runtime of its own, and looks at its memory when it has rested for so long. */
    Start start(Duration rest) throws IOException, InterruptedException {
        try (EmbeddedRuntime runtime =
                EmbeddedRuntime.builder().desired(Example.desired()).start()) {
            long start = System.nanoTime();
            try (ModuleProcess module = ModuleProcess.of(runtime.environment()).command(command)) {
                awaitReport(runtime, module);
                double milliseconds = (System.nanoTime() - start) / 1e6;
                double processor = processor(module.pid());
                Thread.sleep(rest.toMillis());
                return new Start(milliseconds, processor, resident(module.pid()));
            }
        }
    }

    /** Waits for the report. One that has not come then is told of, and counts as a stall of so long. */
    private void awaitReport(EmbeddedRuntime runtime, ModuleProcess module) throws InterruptedException {
        try {
            runtime.journal().await(Kind.PATCH_ACCEPTED, 1, LIMIT);
        } catch (NotInTimeError late) {
            System.err.println(name + ": " + late.getMessage());
            module.output().soFar().forEach(System.err::println);
            module.errors().soFar().forEach(System.err::println);
        }
    }

    private static double processor(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow()
                .toMillis();
    }

    private static double resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
