package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.workload.WebProxy;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PROXY-002: sees that the IoT Edge hub speaks upstream in a way that passes the web proxy. */
final class SetUpstreamProtocol extends DeploymentRule {
    private static final String NAME = "UpstreamProtocol";

    private static final String OVER_WEB_SOCKETS = "AmqpWs";

    SetUpstreamProtocol() {
        super(RuleInfo.of("PROXY-002", Severity.INFO)
                .about(Stream.concat(Stream.of(NAME), WebProxy.NAMES.stream()).toList())
                .title("The hub is told its upstream protocol itself")
                .why(
                        "On Kubernetes the agent does not pass its own UpstreamProtocol on, and plain AMQP rarely passes a proxy.")
                .remedy("Set it to Amqp if the web proxy lets AMQP through.")
                .reference(Reference.MIGRATION_GUIDE, "#web-proxy"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Optional<Module> hub = context.deployment().modules().stream()
                .filter(Module::isEdgeHub)
                .filter(module -> protocol(module).isEmpty())
                .findFirst();
        if (hub.isEmpty()) {
            return List.of();
        }
        Optional<String> ofAgent = context.deployment().modules().stream()
                .filter(Module::isEdgeAgent)
                .flatMap(agent -> protocol(agent).stream())
                .map(Variable::value)
                .findFirst();
        if (ofAgent.isPresent()) {
            return List.of(set(hub.get(), ofAgent.get())
                    .nothingToDo()
                    .say(NAME + " was set to " + ofAgent.get()
                            + ": edgeAgent has it, and would have passed it on with Docker."));
        }
        return WebProxy.of(hub.get()).isPresent()
                ? List.of(set(hub.get(), OVER_WEB_SOCKETS)
                        .say(NAME + " was set to " + OVER_WEB_SOCKETS + ": the hub has a web proxy."))
                : List.of();
    }

    private static Optional<Variable> protocol(Module module) {
        return Variable.of(module).stream()
                .filter(variable -> variable.isNamed(NAME))
                .findFirst();
    }

    private Finding.Draft set(Module hub, String protocol) {
        JsonValue variable = hub.env().get(NAME);
        return at(hub, variable).put(variable.path(), Variable.definition(protocol));
    }
}
