package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.ArrayList;
import java.util.List;

/** NETWORK-010: keeps ports inside that were published on the host's loopback address only. */
final class UnpublishLoopbackPorts extends ModuleRule {
    private static final String OUTSIDE_TOO =
            ", and so does everybody at the module's address: a Service has one type for all its ports.";

    UnpublishLoopbackPorts() {
        super(RuleInfo.of("NETWORK-010", Severity.WARNING)
                .about("PortBindings")
                .title("Ports of the loopback address stay inside")
                .why("The agent ignores HostIp, so the port would be reachable from outside at the module's address.")
                .remedy("Check that nothing on the device itself calls the port.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Publishing> published = Publishing.of(module, context);
        List<Publishing> loopback =
                published.stream().filter(UnpublishLoopbackPorts::isLoopback).toList();
        if (loopback.isEmpty()) {
            return List.of();
        }
        boolean others = loopback.size() < published.size();
        boolean outside = others && Publishing.isOutside(module, context);
        JsonPath exposed = module.createOptions().get("ExposedPorts").path();
        List<Finding> findings = new ArrayList<>();
        for (Publishing publishing : loopback) {
            ContainerPort port = publishing.container();
            Finding.Draft draft = at(module, publishing.value())
                    .remove(publishing.value())
                    .with(new Edit.Put(exposed.child(port.toString()), JsonNodes.object()));
            if (!others && findings.size() == loopback.size() - 1) {
                // Empty port bindings would give the Service an external address.
                draft.with(
                        new Edit.Remove(module.hostConfig().get("PortBindings").path()));
            }
            findings.add(draft.say("The port was bound to the host's loopback address; now "
                    + (outside ? "" : "only ") + "other modules reach it, at " + port.number()
                    + (outside ? OUTSIDE_TOO : ".")));
        }
        return findings;
    }

    private static boolean isLoopback(Publishing publishing) {
        String address = publishing.value().get("HostIp").text().orElse("");
        return address.startsWith("127.") || address.equals("::1") || address.equals("localhost");
    }
}
