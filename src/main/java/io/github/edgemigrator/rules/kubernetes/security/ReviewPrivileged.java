package io.github.edgemigrator.rules.kubernetes.security;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.HostAccess;
import java.util.List;

/** SECURITY-005: says what a privileged module may do. */
final class ReviewPrivileged extends ModuleRule {
    ReviewPrivileged() {
        super(RuleInfo.of("SECURITY-005", Severity.INFO)
                .about("Privileged")
                .title("Privileged modules stay privileged")
                .why("A privileged container can do on the node what root can.")
                .remedy("Remove Privileged if the module can do without it.")
                .reference(Reference.KUBERNETES, "/concepts/security/pod-security-standards"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!HostAccess.isPrivileged(module)) {
            return List.of();
        }
        JsonValue privileged = module.hostConfig().get("Privileged");
        boolean hostProcesses =
                module.hostConfig().get("PidMode").text().orElse("").equalsIgnoreCase("host");
        return HostAccess.isOnHostNetwork(module) && hostProcesses
                ? List.of(at(module, privileged)
                        .as(Severity.WARNING)
                        .say("With the host's network and processes the module has the whole node in its hands."))
                : List.of(at(module, privileged).say("Kept: the agent makes the container privileged."));
    }
}
