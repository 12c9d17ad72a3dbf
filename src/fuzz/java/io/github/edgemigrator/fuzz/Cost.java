package io.github.edgemigrator.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * How much one input may cost: 2 s of processor time and 1 GiB of memory allocated, the memory that is free again at
 * once counted as well. Under the fuzzer's instrumentation, which makes all code slower.
 */
public final class Cost {
    private static final Duration MOST_TIME = Duration.ofSeconds(2);
    private static final long MOST_BYTES = 1L << 30;

    /** The first inputs pay for loading classes, and the fuzzer for changing them. */
    private static final int WARM_UP = 100;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Cost WORST = new Cost();

    private long inputs;
    private long longestInput;
    private long nanos;
    private long bytes;

    private Cost() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.err.println(this)));
    }

    /**
     * Tries an input. One that costs too much has a second chance.
     *
     * @throws AssertionError if it costs too much
     */
    public static void bounded(byte[] input, Runnable trial) {
        WORST.inputs++;
        WORST.longestInput = Math.max(WORST.longestInput, input.length);
        if (IntStream.of(1, 2).noneMatch(chance -> isCheap(trial))) {
            throw new AssertionError("an input of %d bytes costs too much; %s".formatted(input.length, WORST));
        }
    }

    private static boolean isCheap(Runnable trial) {
        long nanos = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        trial.run();
        long usedNanos = THREADS.getCurrentThreadCpuTime() - nanos;
        long usedBytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        boolean cheap = usedNanos < MOST_TIME.toNanos() && usedBytes < MOST_BYTES;
        if (cheap && WORST.inputs > WARM_UP) {
            WORST.nanos = Math.max(WORST.nanos, usedNanos);
            WORST.bytes = Math.max(WORST.bytes, usedBytes);
        }
        return cheap;
    }

    @Override
    public String toString() {
        return "fuzzed %d inputs of up to %d bytes; the worst took %d ms of processor time, the largest %d MiB"
                .formatted(inputs, longestInput, nanos / 1_000_000, bytes >> 20);
    }
}
