package io.github.edgemigrator.rules.common.fpga;

import io.github.edgemigrator.conversion.Rule;
import java.util.List;

/** The rules about FPGAs. Each list is in the order in which its rules apply. */
public final class FpgaRules {
    private FpgaRules() {}

    /** Images that were built for an FPGA. */
    public static List<Rule> images() {
        return List.of(new FlagFpgaImages());
    }
}
