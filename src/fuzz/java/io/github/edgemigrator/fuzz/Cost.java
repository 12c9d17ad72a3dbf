package io.github.edgemigrator.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How much one input may cost: 2 s of processor time and 1 GiB of memory allocated, the memory that is free again at
 * once counted as well. Under the fuzzer's instrumentation, which makes all code slower.
 */
public final class Cost implements AfterAllCallback {
    private static final Duration MOST_TIME = Duration.ofSeconds(2);
    private static final long MOST_BYTES = 1L << 30;

    /** The first inputs pay for loading classes, and the fuzzer for changing them. */
    private static final int WARM_UP = 100;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static long inputs;
    private static long longestInput;
    private static long nanos;
    private static long bytes;

    /**
     * Tries an input. One that costs too much has a second chance.
     *
     * @throws AssertionError if it costs too much
     */
    public static void bounded(byte[] input, Runnable trial) {
        inputs++;
        longestInput = Math.max(longestInput, input.length);
        if (IntStream.of(1, 2).noneMatch(chance -> isCheap(trial))) {
            throw new AssertionError("an input of %d bytes costs too much; %s".formatted(input.length, worst()));
        }
    }

    private static boolean isCheap(Runnable trial) {
        long startNanos = THREADS.getCurrentThreadCpuTime();
        long startBytes = THREADS.getCurrentThreadAllocatedBytes();
        trial.run();
        long usedNanos = THREADS.getCurrentThreadCpuTime() - startNanos;
        long usedBytes = THREADS.getCurrentThreadAllocatedBytes() - startBytes;
        boolean cheap = usedNanos < MOST_TIME.toNanos() && usedBytes < MOST_BYTES;
        if (cheap && inputs > WARM_UP) {
            nanos = Math.max(nanos, usedNanos);
            bytes = Math.max(bytes, usedBytes);
        }
        return cheap;
    }

    @Override
    public void afterAll(ExtensionContext target) {
        System.err.println(target.getDisplayName() + " " + worst());
    }

    private static String worst() {
        return "fuzzed %d inputs of up to %d bytes; the worst took %d ms of processor time, the largest %d MiB"
                .formatted(inputs, longestInput, nanos / 1_000_000, bytes >> 20);
    }
}
