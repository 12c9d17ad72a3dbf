package io.github.edgemigrator.rules.kubernetes.security;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.network.ReviewHostNetwork;
import java.util.List;

/** Says what a privileged module may do. */
public final class ReviewPrivileged implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("SECURITY-005", Severity.INFO)
            .about("Privileged")
            .title("Privileged modules stay privileged")
            .why("A privileged container can do on the node what root can.")
            .remedy("Remove Privileged if the module can do without it.")
            .reference(Reference.KUBERNETES, "/concepts/security/pod-security-standards");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Whether the agent makes the module's container privileged. */
    public static boolean is(Module module) {
        return module.hostConfig().get("Privileged").json().asBoolean();
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!is(module)) {
            return List.of();
        }
        JsonValue privileged = module.hostConfig().get("Privileged");
        boolean hostProcesses =
                module.hostConfig().get("PidMode").text().orElse("").equalsIgnoreCase("host");
        return ReviewHostNetwork.isUsedBy(module) && hostProcesses
                ? List.of(INFO.at(module, privileged)
                        .as(Severity.WARNING)
                        .say("With the host's network and processes the module has the whole node in its hands."))
                : List.of(INFO.at(module, privileged).say("Kept: the agent makes the container privileged."));
    }
}
