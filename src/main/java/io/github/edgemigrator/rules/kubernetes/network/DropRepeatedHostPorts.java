package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** NETWORK-009: keeps one of several host ports of one port in the container. */
final class DropRepeatedHostPorts extends ModuleRule {
    DropRepeatedHostPorts() {
        super(RuleInfo.of("NETWORK-009", Severity.ACTION)
                .about("PortBindings")
                .title("A port in the container has one HostPort")
                .why("Two give the Service two ports of one name; Kubernetes refuses it and with it every Deployment.")
                .remedy("Let callers use the HostPort that was kept.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        Map<ContainerPort, Publishing> kept = new LinkedHashMap<>();
        for (Publishing publishing : Publishing.of(module, context)) {
            Publishing first = kept.putIfAbsent(publishing.container(), publishing);
            if (first != null) {
                findings.add(extra(module, first, publishing));
            }
        }
        return findings;
    }

    private Finding extra(Module module, Publishing first, Publishing extra) {
        Finding.Draft draft = at(module, extra.value()).remove(extra.value());
        if (extra.hostPort().equals(first.hostPort())) {
            return draft.as(Severity.INFO)
                    .nothingToDo()
                    .say("Removed: the same HostPort is given twice, as Docker needs it for two addresses.");
        }
        return draft.remedy("Let callers of " + module.name() + " use port " + first.hostPort() + " instead of "
                        + extra.hostPort() + ".")
                .say("Removed: " + first.container() + " is published as " + first.hostPort() + " already.");
    }
}
