package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** Names createOptions that would be cut into more pieces than the agent reads. */
final class PieceCount implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("MANIFEST-007", Severity.ERROR)
            .title("createOptions have 100 pieces at most")
            .why(
                    "The agent reads createOptions to createOptions99, and refuses the deployment (400) if there are more.")
            .remedy("Set options.chunkSize to 4096, or move values out of the createOptions.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        int limit = context.options().chunkSize();
        int pieces = context.deployment().pieces(module, limit);
        return pieces <= CreateOptions.MOST_PIECES
                ? List.of()
                : List.of(INFO.at(module, module.createOptions())
                        .remedy("Set options.chunkSize to 4096, or move values out of the createOptions of "
                                + module.name() + ".")
                        .say("In pieces of " + limit + " bytes the createOptions are " + pieces
                                + " pieces; the agent reads 100."));
    }
}
