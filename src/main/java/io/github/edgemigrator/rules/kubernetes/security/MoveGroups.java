package io.github.edgemigrator.rules.kubernetes.security;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/** SECURITY-003: moves additional groups to where the agent reads them. */
final class MoveGroups extends ModuleRule {
    MoveGroups() {
        super(RuleInfo.of("SECURITY-003", Severity.INFO)
                .about("GroupAdd")
                .title("Additional groups are set in k8s-experimental")
                .why("The agent ignores GroupAdd; its securityContext takes the numbers of groups.")
                .nothingToDo()
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        JsonValue target = module.createOptions().at(KubernetesExtension.NAME, "securityContext", "supplementalGroups");
        for (JsonValue group : module.hostConfig().get("GroupAdd").elements()) {
            String text = group.text().orElse("");
            findings.add(
                    text.matches("\\d{1,9}")
                            ? at(module, group)
                                    .remove(group)
                                    .append(target.path(), JsonNodes.number(Integer.parseInt(text)))
                                    .say("Moved to k8s-experimental.securityContext.supplementalGroups.")
                            : named(module, group, text));
        }
        return findings;
    }

    private Finding named(Module module, JsonValue group, String name) {
        Finding.Draft draft = at(module, group);
        return Placeholders.in(name)
                ? draft.as(Severity.WARNING)
                        .remedy(Finding.FILL_IN)
                        .say("The agent ignores the group, and which it will be is not known before the placeholder is"
                                + " filled in.")
                : draft.as(Severity.ACTION)
                        .remedy("Put the number of the group " + name + " into supplementalGroups of " + module.name()
                                + ".")
                        .say("The agent ignores the group, and a name cannot be converted.");
    }
}
