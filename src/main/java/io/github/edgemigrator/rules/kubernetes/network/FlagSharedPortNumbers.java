package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds ports that share a number, of which the agent keeps one. */
public final class FlagSharedPortNumbers implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("NETWORK-002", Severity.ACTION)
            .about("PortBindings", "ExposedPorts")
            .title("Each port number of a module is used once")
            .why(
                    "The agent keys a Service's ports by number alone: of TCP and UDP on one number it keeps one, in silence.")
            .remedy("Move one of them to another HostPort.")
            .reference(Reference.MIGRATION_GUIDE, "#network");

    @Override
    public RuleInfo info() {
        return INFO;
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
                findings.add(finding(module, module.createOptions().get("ExposedPorts"), port.number(), other, port));
            }
        }
        first.clear();
        for (Publishing publishing : Publishing.of(module, context)) {
            publishing.number().ifPresent(number -> {
                ContainerPort other = first.putIfAbsent(number, publishing.container());
                if (other != null) {
                    JsonValue hostPort = publishing.value().get("HostPort");
                    findings.add(finding(module, hostPort, number, other, publishing.container()));
                }
            });
        }
        return findings;
    }

    private static Finding finding(
            Module module, JsonValue where, int number, ContainerPort first, ContainerPort second) {
        return INFO.at(module, where)
                .remedy("Move " + first + " or " + second + " of " + module.name()
                        + " to another number, and its callers" + " with it.")
                .say("Of " + first + " and " + second + " on port " + number + " the device keeps only the last.");
    }
}
