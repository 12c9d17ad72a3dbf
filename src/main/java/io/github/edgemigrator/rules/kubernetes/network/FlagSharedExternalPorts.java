package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** NETWORK-014: finds modules that want one external address and, at it, the same port. */
final class FlagSharedExternalPorts extends DeploymentRule {
    FlagSharedExternalPorts() {
        super(RuleInfo.of("NETWORK-014", Severity.ACTION)
                .about(KubernetesExtension.NAME)
                .title("Each port of an external address has one module")
                .why("Each module has a Service, and of two with one loadBalancerIP and port only one gets them.")
                .remedy("Give one of the modules another loadBalancerIP or another HostPort.")
                .reference(Reference.KUBERNETES, "/concepts/services-networking/service/#loadbalancer"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Module>> byAddress = new HashMap<>();
        for (Module module : context.deployment().modules()) {
            String address = address(module).text().orElse("");
            if (address.isBlank() || Placeholders.in(address) || !Publishing.isOutside(module, context)) {
                continue;
            }
            List<Module> others = byAddress.computeIfAbsent(address, any -> new ArrayList<>());
            for (Module other : others) {
                Set<Integer> ports = ports(module, context);
                ports.retainAll(ports(other, context));
                if (!ports.isEmpty()) {
                    findings.add(finding(module, other, address, ports));
                }
            }
            others.add(module);
        }
        return findings;
    }

    private Finding finding(Module module, Module other, String address, Set<Integer> ports) {
        return at(module, address(module))
                .remedy("Give " + module.name() + " or " + other.name()
                        + " another loadBalancerIP or another HostPort.")
                .say(other.name() + " publishes " + Sentences.listed(ports) + " at " + address
                        + " too; one of them gets no" + " address.");
    }

    private static JsonValue address(Module module) {
        return module.createOptions().at(KubernetesExtension.NAME, "serviceOptions", "loadBalancerIP");
    }

    /** The ports of the module's Service. */
    private static Set<Integer> ports(Module module, Context context) {
        Set<Integer> ports = new TreeSet<>();
        Publishing.exposed(module, context).forEach(port -> ports.add(port.number()));
        Publishing.of(module, context).forEach(publishing -> publishing.number().ifPresent(ports::add));
        return ports;
    }
}
