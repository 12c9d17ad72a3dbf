package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.ContainerPort;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Exposes ports of a container that other modules call although they are published under other numbers. */
final class CalledPorts implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("NETWORK-003", Severity.WARNING)
            .title("Modules reach each other at published or exposed ports")
            .why("Other modules find a module's Service, which has the HostPort and not the port in the container.")
            .remedy("Let other modules call the HostPort, or add the port in the container to ExposedPorts.")
            .reference(Reference.MIGRATION_GUIDE, "#network");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (module.isEdgeHub() || HostNetwork.isUsedBy(module)) {
            return List.of();
        }
        List<Publishing> published = Publishing.of(module, context);
        Set<Integer> reachable = published.stream()
                .flatMapToInt(publishing -> publishing.number().stream())
                .boxed()
                .collect(Collectors.toSet());
        Publishing.exposed(module, context).forEach(port -> reachable.add(port.number()));
        List<Finding> findings = new ArrayList<>();
        for (Publishing publishing : published) {
            int number = publishing.container().number();
            if (publishing.number().isPresent() && reachable.add(number)) {
                findings.add(finding(module, publishing, Mentions.callers(module, number, context.deployment())));
            }
        }
        return findings;
    }

    private static Finding finding(Module module, Publishing publishing, List<String> callers) {
        ContainerPort port = publishing.container();
        Finding.Draft draft = INFO.at(module, publishing.value().get("HostPort"));
        if (callers.isEmpty()) {
            return draft.say("Other modules reach " + port + " at port " + publishing.hostPort() + " of "
                    + module.name() + ", no longer at " + port.number() + ".");
        }
        JsonPath exposed = module.createOptions().get("ExposedPorts").path();
        return draft.put(exposed.child(port.toString()), Json.object())
                .remedy("Nothing to do; where the Service has an external address, the port is reachable there too.")
                .say(Texts.listed(callers) + " calls port " + port.number() + " of the container, so it was exposed"
                        + " beside " + publishing.hostPort() + ".");
    }
}
