package io.github.edgemigrator.conversion.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Moves kernel parameters to where the agent reads them. */
final class Sysctls implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("SECURITY-004", Severity.INFO)
            .about("Sysctls")
            .title("Kernel parameters are set in k8s-experimental")
            .why("The agent ignores Sysctls; its securityContext takes them.")
            .remedy("Nothing to do.")
            .reference(Reference.KUBERNETES, "/tasks/administer-cluster/sysctl-cluster");

    // What Kubernetes lets every pod set.
    private static final Set<String> SAFE = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonPath target = module.createOptions()
                .at("k8s-experimental", "securityContext", "sysctls")
                .path();
        List<Finding> findings = new ArrayList<>();
        for (JsonValue parameter : module.hostConfig().get("Sysctls").members()) {
            String name = parameter.name();
            if (SAFE.contains(name)) {
                JsonNode entry = Json.object()
                        .put("name", name)
                        .put("value", parameter.text().orElse(""));
                findings.add(INFO.at(module, parameter)
                        .remove(parameter)
                        .append(target, entry)
                        .say("Moved to k8s-experimental.securityContext.sysctls."));
            } else {
                findings.add(INFO.at(module, parameter)
                        .as(Severity.ACTION)
                        .remedy("Set " + name + " for the whole node, or do without it in " + module.name() + ".")
                        .say("The agent ignores it, and Kubernetes refuses pods that set it themselves."));
            }
        }
        return findings;
    }
}
