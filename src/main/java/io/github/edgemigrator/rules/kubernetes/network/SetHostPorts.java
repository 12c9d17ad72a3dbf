package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/** NETWORK-001: gives a published port the one number that the agent needs. */
final class SetHostPorts extends ModuleRule {
    SetHostPorts() {
        super(RuleInfo.of("NETWORK-001", Severity.WARNING)
                .about("PortBindings")
                .title("A published port has one HostPort")
                .why("The agent drops a port binding without one in silence, and nobody can reach the port.")
                .remedy("Check that callers use the number.")
                .reference(Reference.MIGRATION_GUIDE, "#network"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        OneProtocol service = OneProtocol.of(module, context);
        for (Publishing publishing : Publishing.of(module, context)) {
            if (publishing.number().isPresent()) {
                continue;
            }
            JsonValue hostPort = publishing.value().get("HostPort");
            Finding.Draft draft = at(module, hostPort);
            if (publishing.hostPort().isBlank()
                    && service.excludes(publishing.container().protocol())) {
                findings.add(draft.as(Severity.ACTION)
                        .remedy(OneProtocol.waysOut(module, List.of(publishing.container()), context))
                        .say("Left without a HostPort, so that the agent drops it: with the other ports of "
                                + module.name() + " on one LoadBalancer Service, Kubernetes "
                                + KubernetesDevice.agent(context).kubernetes() + " would refuse the Service."));
            } else if (publishing.hostPort().isBlank()) {
                String number = Integer.toString(publishing.container().number());
                findings.add(draft.put(hostPort.path(), JsonNodes.text(number))
                        .say("Docker would have chosen a free port; now it is " + number + ", the container's own."));
            } else {
                findings.add(notOne(draft, publishing));
            }
        }
        return findings;
    }

    private static Finding notOne(Finding.Draft draft, Publishing publishing) {
        boolean number = publishing.hostPort().matches("\\d+");
        return Placeholders.in(publishing.hostPort())
                ? draft.waitsForTemplate("Which port this will be")
                : draft.as(number ? Severity.ERROR : Severity.ACTION)
                        .remedy("Write one number from 1 to 65535 as the HostPort of " + publishing.container() + ".")
                        .say(
                                number
                                        ? "There is no such port: Kubernetes refuses the Service, and with it every Deployment."
                                        : "This is not one port number, so the agent drops the binding.");
    }
}
