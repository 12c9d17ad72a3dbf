package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.KubernetesNames;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lets modules call each other by the host names that Kubernetes gives. */
final class HostNames implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("NAME-002", Severity.WARNING)
            .title("Modules are called by their names on Kubernetes")
            .why("A module's host name has lower-case letters, digits and hyphens only; other characters are dropped.")
            .remedy("Check that nothing else in the module's image or configuration has the old host name.")
            .reference(Reference.MIGRATION_GUIDE, "#other-differences");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        Map<String, String> hosts = new LinkedHashMap<>();
        for (Module module : context.deployment().modules()) {
            KubernetesNames.objectName(module.name())
                    .text()
                    .filter(host -> !host.isEmpty() && !host.equalsIgnoreCase(module.name()))
                    .ifPresent(host -> hosts.put(module.name(), host));
        }
        return follow(INFO, hosts, context.deployment());
    }

    /**
     * Writes new host names into the texts of modules, where a host is meant for certain.
     *
     * @param hosts new host names by old ones
     */
    static List<Finding> follow(RuleInfo info, Map<String, String> hosts, Deployment deployment) {
        List<Finding> findings = new ArrayList<>();
        for (Module module : deployment.modules()) {
            for (JsonValue text : Mentions.texts(module, deployment)) {
                String after = text.json().textValue();
                for (Map.Entry<String, String> host : hosts.entrySet()) {
                    after = Mentions.renamed(after, host.getKey(), host.getValue());
                }
                if (!after.equals(text.json().textValue())) {
                    findings.add(info.at(module, text)
                            .as(Severity.WARNING)
                            .put(text.path(), Json.text(after))
                            .remedy(INFO.remedy())
                            .say("The host name follows the module's name on Kubernetes."));
                }
            }
        }
        return findings;
    }
}
