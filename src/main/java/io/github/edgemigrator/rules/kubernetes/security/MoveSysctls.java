package io.github.edgemigrator.rules.kubernetes.security;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.HostAccess;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** SECURITY-004: moves kernel parameters to where the agent reads them. */
final class MoveSysctls extends ModuleRule {
    // What Kubernetes lets every pod set.
    private static final Set<String> SAFE = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_unprivileged_port_start");

    /** The first part of the names of those that are of a module's network. */
    private static final String OF_NETWORK = "net.";

    /** That of memory that processes share. */
    private static final String OF_SHARED_MEMORY = "kernel.shm_rmid_forced";

    MoveSysctls() {
        super(RuleInfo.of("SECURITY-004", Severity.INFO)
                .about("Sysctls", KubernetesExtension.NAME)
                .title("Kernel parameters are set in k8s-experimental")
                .why("The agent ignores Sysctls; its securityContext takes them.")
                .nothingToDo()
                .reference(Reference.KUBERNETES, "/tasks/administer-cluster/sysctl-cluster"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue entries = module.createOptions().at(KubernetesExtension.NAME, "securityContext", "sysctls");
        List<Finding> findings = new ArrayList<>();
        for (JsonValue parameter : module.hostConfig().get("Sysctls").members()) {
            findings.add(finding(module, parameter, entries.path()));
        }
        for (JsonValue entry : entries.elements()) {
            String name = entry.get("name").text().orElse("");
            ofHost(name, module).ifPresent(host -> findings.add(refused(module, entry, name, host)));
        }
        return findings;
    }

    private Finding finding(Module module, JsonValue parameter, JsonPath target) {
        String name = parameter.name();
        Optional<String> host = ofHost(name, module);
        if (host.isPresent()) {
            return at(module, parameter)
                    .as(Severity.ACTION)
                    .remedy("Set " + name + " for the whole node, or take " + module.name() + " off the host's "
                            + host.get() + ".")
                    .say("The agent ignores it. It was left there: on the host's " + host.get()
                            + " Kubernetes refuses pods that set it themselves, and the module would not run.");
        }
        if (!SAFE.contains(name)) {
            return at(module, parameter)
                    .as(Severity.ACTION)
                    .remedy("Set " + name + " for the whole node, or do without it in " + module.name() + ".")
                    .say("The agent ignores it, and Kubernetes refuses pods that set it themselves.");
        }
        JsonNode entry = JsonNodes.object()
                .put("name", name)
                .put("value", parameter.text().orElse(""));
        return at(module, parameter)
                .remove(parameter)
                .append(target, entry)
                .say("Moved to k8s-experimental.securityContext.sysctls.");
    }

    private Finding refused(Module module, JsonValue entry, String name, String host) {
        return at(module, entry)
                .as(Severity.ACTION)
                .remedy("Take " + name + " out of k8s-experimental of " + module.name()
                        + " and set it for the whole node, or take " + module.name() + " off the host's " + host + ".")
                .say("On the host's " + host + " Kubernetes refuses pods that set " + name
                        + " (SysctlForbidden): the module does not run.");
    }

    /**
     * What a module shares with the host to which a parameter belongs. The node's kubelet then does not admit the pod
     * ({@code pkg/kubelet/sysctl/allowlist.go}).
     */
    private static Optional<String> ofHost(String parameter, Module module) {
        if (parameter.startsWith(OF_NETWORK) && HostAccess.isOnHostNetwork(module)) {
            return Optional.of("network");
        }
        String mode = module.hostConfig().get("IpcMode").text().orElse("");
        return parameter.equals(OF_SHARED_MEMORY) && mode.equalsIgnoreCase("host")
                ? Optional.of("shared memory")
                : Optional.empty();
    }
}
