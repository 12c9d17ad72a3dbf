package io.github.edgemigrator.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs benchmarks by turns, so that a machine that is busy for a while is busy for all of them, and compares each with
 * the {@code plainJson} beside it. Takes the arguments of JMH.
 */
public final class BenchmarkComparison {
    private static final String BASELINE = "plainJson";
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** The scores of one benchmark, one of each round. */
    private record Scores(String name, String modules, List<Double> milliseconds, List<Double> bytes) {
        Scores(BenchmarkParams benchmark) {
            this(benchmark.getBenchmark(), modulesOf(benchmark), new ArrayList<>(), new ArrayList<>());
        }

        private static String modulesOf(BenchmarkParams benchmark) {
            return benchmark.getParamsKeys().isEmpty() ? "" : benchmark.getParam("modules");
        }

        void add(RunResult result) {
            milliseconds.add(result.getPrimaryResult().getScore());
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            // What a process of its own allocates, nobody here knows.
            boolean elsewhere = result.getParams().getMode() == Mode.SingleShotTime;
            bytes.add(elsewhere || allocated == null ? Double.NaN : allocated.getScore());
        }

        String owner() {
            return name.substring(0, name.lastIndexOf('.')) + modules;
        }

        static double median(List<Double> scores) {
            return scores.stream().sorted().skip(scores.size() / 2).findFirst().orElse(Double.NaN);
        }
    }

    private BenchmarkComparison() {}

    /** Runs the benchmarks that the arguments select, and prints the table. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .addProfiler(GCProfiler.class)
                .forks(1)
                .build();
        Map<String, Scores> all = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (RunResult result : new Runner(options).run()) {
                BenchmarkParams benchmark = result.getParams();
                all.computeIfAbsent(benchmark.id(), any -> new Scores(benchmark))
                        .add(result);
            }
        }
        all.values().forEach(scores -> print(scores, all));
    }

    private static void print(Scores scores, Map<String, Scores> all) {
        Scores baseline = all.values().stream()
                .filter(other ->
                        other.name().endsWith(BASELINE) && other.owner().equals(scores.owner()))
                .findFirst()
                .orElse(scores);
        double time = Scores.median(scores.milliseconds());
        double bytes = Scores.median(scores.bytes());
        System.out.printf(
                "%-70s %6s %10.3f ms %6.2f x %12.0f bytes %6.2f x%n",
                scores.name(),
                scores.modules(),
                time,
                time / Scores.median(baseline.milliseconds()),
                bytes,
                bytes / Scores.median(baseline.bytes()));
    }
}
