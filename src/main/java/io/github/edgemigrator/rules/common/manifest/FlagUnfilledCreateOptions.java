package io.github.edgemigrator.rules.common.manifest;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Module;
import java.util.List;

/** MANIFEST-011: asks about modules of a template whose createOptions as a whole are a placeholder. */
final class FlagUnfilledCreateOptions extends ModuleRule {
    FlagUnfilledCreateOptions() {
        super(RuleInfo.of("MANIFEST-011", Severity.ACTION)
                .about(CreateOptions.NAME)
                .title("createOptions are filled in before they are converted")
                .why(
                        "What a placeholder will be nobody knows yet, and what it then holds may stop the whole deployment.")
                .remedy("Fill in the createOptions and convert the deployment again before you apply it.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        return module
                .unfilledOptions()
                .map(placeholder -> at(module, placeholder)
                        .remedy("Fill in the createOptions of " + module.name()
                                + " and convert the deployment again before you apply it.")
                        .say("A placeholder stands for all createOptions. They were left as they are: what they will"
                                + " be cannot be judged before it is filled in."))
                .stream()
                .toList();
    }
}
