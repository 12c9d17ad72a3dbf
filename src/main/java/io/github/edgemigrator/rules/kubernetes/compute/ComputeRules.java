package io.github.edgemigrator.rules.kubernetes.compute;

import io.github.edgemigrator.conversion.Rule;
import io.github.edgemigrator.rules.common.fpga.DropWireServer;
import java.util.List;

/** The rules about compute on Kubernetes. Each list is in the order in which its rules apply. */
public final class ComputeRules {
    private ComputeRules() {}

    /** GPUs in place of FPGAs. */
    public static List<Rule> accelerators() {
        return List.of(
                new RequestGpusForFpgas(),
                new DropFpgaDevices(),
                new DropWireServer(),
                new RequestGpusForRuntime(),
                new FlagMissingGpus(),
                new FlagGpuShortage());
    }

    /** Limits of memory and processors. */
    public static List<Rule> limits() {
        return List.of(new MoveMemoryAndCpu());
    }
}
