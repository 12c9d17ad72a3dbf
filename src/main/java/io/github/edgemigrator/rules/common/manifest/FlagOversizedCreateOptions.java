package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** MANIFEST-007: names createOptions of which a piece is longer than a text in a twin may be. */
final class FlagOversizedCreateOptions extends ModuleRule {
    private static final int LONGEST = 4_096;

    FlagOversizedCreateOptions() {
        super(RuleInfo.of("MANIFEST-007", Severity.ERROR)
                .title("A piece of createOptions has 4,096 bytes at most")
                .why("IoT Hub refuses a longer text in a twin, and the agent reads 100 pieces at most.")
                .remedy("Cut the createOptions into createOptions, createOptions01 and so on, of 4,096 bytes at most.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        int longest =
                context.deployment().longestPiece(module, context.options().chunkSize());
        return longest <= LONGEST
                ? List.of()
                : List.of(at(module, module.createOptions())
                        .remedy("Cut the createOptions of " + module.name()
                                + " into createOptions, createOptions01 and so on," + " of " + LONGEST
                                + " bytes at most.")
                        .say("A piece of the createOptions has " + longest + " bytes; IoT Hub takes " + LONGEST + "."));
    }
}
