package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.Protocol;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import io.github.edgemigrator.workload.HostAccess;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.ModuleReferences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * NETWORK-003: exposes ports of a container that other modules call although they are published under other numbers.
 */
final class ExposeCalledPorts extends ModuleRule {
    private static final int METRICS_PORT = 9600;

    ExposeCalledPorts() {
        super(RuleInfo.of("NETWORK-003", Severity.WARNING)
                .title("Modules reach each other at published or exposed ports")
                .why("Other modules find a module's Service, which has the HostPort and not the port in the container.")
                .remedy("Let other modules call the HostPort, or add the port in the container to ExposedPorts.")
                .reference(Reference.MIGRATION_GUIDE, "#network"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (module.isEdgeAgent()) {
            return agentMetrics(module, context);
        }
        if (HostAccess.isOnHostNetwork(module) || module.isUnreadable() || !Publishing.canExpose(module)) {
            return List.of();
        }
        Map<Integer, List<String>> called = ModuleReferences.calledPorts(module, context);
        Set<Integer> named = ModuleReferences.ownPorts(module, context.deployment());
        List<String> somewhere = ModuleReferences.callersSomewhere(module, context);
        List<Publishing> published = Publishing.of(module, context);
        if (published.isEmpty() && called.isEmpty() && somewhere.isEmpty() && named.isEmpty()) {
            return List.of();
        }
        Map<Integer, Publishing> shifted = new LinkedHashMap<>();
        Map<Integer, JsonPath> kept = new HashMap<>();
        for (Publishing publishing : published) {
            publishing
                    .number()
                    .ifPresent(number -> kept.put(number, publishing.value().path()));
            shifted.putIfAbsent(publishing.container().number(), publishing);
        }
        Set<Integer> reachable = new HashSet<>(kept.keySet());
        for (ContainerPort port : Publishing.exposed(module, context)) {
            reachable.add(port.number());
        }
        if (module.isEdgeHub()) {
            // Another rule sees to its own ports.
            reachable.addAll(Publishing.OF_HUB);
        }
        List<Finding> findings = new ArrayList<>();
        OneProtocol service = OneProtocol.of(module, context);
        called.forEach((port, callers) -> {
            if (!reachable.contains(port) && !shifted.containsKey(port) && service.excludes(Protocol.TCP)) {
                findings.add(excluded(module, port, calling(callers, port + " of " + module.name()), context));
            } else if (!reachable.contains(port)) {
                findings.add(exposed(module, Optional.ofNullable(shifted.get(port)), port, calling(callers, "it")));
            }
        });
        named.removeAll(reachable);
        named.removeAll(called.keySet());
        named.forEach(port -> {
            boolean excluded = !shifted.containsKey(port) && service.excludes(Protocol.TCP);
            findings.add(
                    excluded
                            ? excluded(module, port, module.name() + " names itself at port " + port, context)
                            : exposed(
                                    module,
                                    Optional.ofNullable(shifted.get(port)),
                                    port,
                                    module.name() + " names itself there, and clients are sent to that address"));
        });
        // Of several bindings to one number the agent keeps the last: another rule tells of the others.
        List<Publishing> moved = shifted.values().stream()
                .filter(publishing -> kept.containsValue(publishing.value().path()))
                .filter(publishing -> !reachable.contains(publishing.container().number()))
                .filter(publishing -> !called.containsKey(publishing.container().number()))
                .filter(publishing -> !named.contains(publishing.container().number()))
                .toList();
        if (somewhere.isEmpty()) {
            if (!moved.isEmpty() && mayBeCalled(module, context.deployment())) {
                findings.add(moved(module, moved));
            }
        } else {
            // By its name, a module of Docker is called at ports in its container only.
            moved.forEach(publishing -> findings.add(exposed(
                    module,
                    Optional.of(publishing),
                    publishing.container().number(),
                    calling(somewhere, module.name()))));
        }
        if (reachable.isEmpty() && called.isEmpty() && !somewhere.isEmpty()) {
            findings.add(unreachable(module, somewhere));
        }
        return findings;
    }

    /** Whether there may be a module that calls it; those of other layers are not to be seen. */
    private static boolean mayBeCalled(Module module, Deployment deployment) {
        return deployment.isLayered()
                || deployment.modules().stream()
                        .anyMatch(other -> !other.system() && !other.name().equals(module.name()));
    }

    /** The agent of the device has no metrics, which a collector looks for at this port. */
    private List<Finding> agentMetrics(Module agent, Context context) {
        List<String> callers = ModuleReferences.calledPorts(agent, context).getOrDefault(METRICS_PORT, List.of());
        return callers.isEmpty()
                ? List.of()
                : List.of(at(agent, agent.value())
                        .remedy("Take edgeAgent out of what " + Sentences.listed(callers)
                                + " collects, and do without its metrics.")
                        .say(Sentences.listed(callers) + (callers.size() == 1 ? " calls" : " call") + " port "
                                + METRICS_PORT + " for metrics, which the device's own agent does not have."));
    }

    /** Modules call it, but nothing says at which port. */
    private Finding unreachable(Module module, List<String> callers) {
        return at(module, module.createOptions().get("ExposedPorts"))
                .as(Severity.ACTION)
                .remedy("Add the port at which " + module.name() + " listens to its ExposedPorts.")
                .say(Sentences.listed(callers) + (callers.size() == 1 ? " calls " : " call ") + module.name()
                        + ", at a port that is not to be seen. A module without ports has no Service on Kubernetes, and"
                        + " other modules do not find its name.");
    }

    private static String calling(List<String> callers, String whom) {
        return Sentences.listed(callers) + (callers.size() == 1 ? " calls " : " call ") + whom;
    }

    /** A port that is called, or to which clients are sent, would not be found. */
    private Finding exposed(Module module, Optional<Publishing> shifted, int port, String reason) {
        JsonValue exposed = module.createOptions().get("ExposedPorts");
        String key =
                shifted.map(publishing -> publishing.container().toString()).orElse(port + "/tcp");
        Finding.Draft draft = at(module, exposed.get(key))
                .put(exposed.get(key).path(), JsonNodes.object())
                .remedy("Check that " + module.name() + " listens on port " + port + ".");
        if (module.isEdgeHub() && port == METRICS_PORT) {
            draft.as(Severity.INFO).remedy("Nothing to do: edgeHub has its metrics there.");
        }
        return draft.say("Port " + port + " was exposed, as " + reason + ".");
    }

    /** Modules call a port that cannot be added to the Service. */
    private Finding excluded(Module module, int port, String reason, Context context) {
        return at(module, module.createOptions().get("ExposedPorts"))
                .as(Severity.ACTION)
                .remedy(OneProtocol.waysOut(module, List.of(new ContainerPort(port, Protocol.TCP)), context))
                .say(reason + ". The port was not exposed: beside ports of another protocol, Kubernetes "
                        + KubernetesDevice.agent(context).kubernetes() + " would refuse the LoadBalancer Service.");
    }

    /** Nobody is seen to call the ports in the container, but somebody may. */
    private Finding moved(Module module, List<Publishing> published) {
        if (published.size() > 1) {
            List<String> ports = published.stream()
                    .map(publishing -> publishing.container() + " at " + publishing.hostPort())
                    .toList();
            return at(module, module.hostConfig().get("PortBindings"))
                    .say("Other modules reach ports of " + module.name()
                            + " at their HostPorts, no longer at those in the container: " + Sentences.listed(ports)
                            + ".");
        }
        Publishing publishing = published.get(0);
        ContainerPort port = publishing.container();
        return at(module, publishing.value().get("HostPort"))
                .say("Other modules reach " + port + " at port " + publishing.hostPort() + " of " + module.name()
                        + ", no longer at " + port.number() + ".");
    }
}
