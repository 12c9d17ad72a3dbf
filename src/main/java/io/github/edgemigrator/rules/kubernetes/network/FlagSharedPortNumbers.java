package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.Protocol;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** NETWORK-002: finds ports that share a number, of which the agent keeps one. */
final class FlagSharedPortNumbers extends ModuleRule {
    FlagSharedPortNumbers() {
        super(RuleInfo.of("NETWORK-002", Severity.ACTION)
                .about("PortBindings", "ExposedPorts")
                .title("Each port number of a module is used once")
                .why(
                        "The agent keys a Service's ports by number alone: of TCP and UDP on one number it keeps one, in silence.")
                .remedy("Move one of them to another HostPort, or to a module of its own.")
                .reference(Reference.MIGRATION_GUIDE, "#network"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, ContainerPort> first = new LinkedHashMap<>();
        Set<Integer> published = new HashSet<>();
        Publishing.of(module, context).forEach(one -> one.number().ifPresent(published::add));
        for (ContainerPort port : Publishing.exposed(module, context)) {
            ContainerPort other = first.putIfAbsent(port.number(), port);
            // A published port takes the place of both.
            if (other != null && !published.contains(port.number())) {
                findings.add(finding(
                        module, context, module.createOptions().get("ExposedPorts"), port.number(), other, port));
            }
        }
        first.clear();
        for (Publishing publishing : Publishing.of(module, context)) {
            publishing.number().ifPresent(number -> {
                ContainerPort other = first.putIfAbsent(number, publishing.container());
                if (other != null) {
                    JsonValue hostPort = publishing.value().get("HostPort");
                    findings.add(finding(module, context, hostPort, number, other, publishing.container()));
                }
            });
        }
        return findings;
    }

    private Finding finding(
            Module module, Context context, JsonValue where, int number, ContainerPort first, ContainerPort second) {
        // Both on one Service, under whatever numbers, would stop the whole deployment.
        boolean apart = first.protocol() != second.protocol()
                && OneProtocol.of(module, context).needed();
        ContainerPort other = first.protocol() == Protocol.TCP ? second : first;
        return at(module, where)
                .remedy(
                        apart
                                ? OneProtocol.waysOut(module, List.of(other), context)
                                        + " A Service of these types can have both, under two numbers."
                                : "Move " + first + " or " + second + " of " + module.name()
                                        + " to another number, and its callers with it.")
                .say("Of " + first + " and " + second + " on port " + number + " the device keeps only the last.");
    }
}
