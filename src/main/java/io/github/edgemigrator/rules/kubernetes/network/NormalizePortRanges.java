package io.github.edgemigrator.rules.kubernetes.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.PortKey;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.edgeagent.request.Protocol;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * NETWORK-015: writes small ranges of ports as the single ports that the agent reads, and names what else it takes for
 * no port.
 */
final class NormalizePortRanges extends ModuleRule {
    /** Longer ranges are left to the operator: a Service with hundreds of ports is nobody's wish. */
    private static final int MOST = 32;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})(/.*)?");

    private static final String HOST_PORT = "HostPort";

    /** Ports that follow each other. */
    private record Range(int first, int size, String protocol) {
        static Optional<Range> parse(String text) {
            Matcher range = RANGE.matcher(text);
            if (!range.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(range.group(1));
            int last = Integer.parseInt(range.group(2));
            String protocol = Optional.ofNullable(range.group(3)).orElse("");
            return ContainerPort.isLegal(first)
                            && first <= last
                            && ContainerPort.isLegal(last)
                            && last - first < MOST
                            && transport(protocol).isPresent()
                    ? Optional.of(new Range(first, last - first + 1, protocol))
                    : Optional.empty();
        }

        private static Optional<Protocol> transport(String protocol) {
            return protocol.isEmpty() ? Optional.of(Protocol.TCP) : Protocol.parse(protocol.substring(1));
        }

        Protocol transport() {
            return transport(protocol).orElseThrow();
        }

        String key(int place) {
            return first + place + protocol;
        }
    }

    NormalizePortRanges() {
        super(RuleInfo.of("NETWORK-015", Severity.WARNING)
                .about("PortBindings", "ExposedPorts")
                .title("Ports are written as the agent reads them")
                .why("The agent drops a key that is no single port, such as 8000-8010/tcp, without a log.")
                .remedy("Nothing to do, or keep only those of the ports that the module needs.")
                .reference(Reference.MIGRATION_GUIDE, "#network"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        OneProtocol service = OneProtocol.of(module, context).orFirstOf(protocols(module));
        for (JsonValue ports : List.of(
                module.createOptions().get("ExposedPorts"), module.hostConfig().get("PortBindings"))) {
            for (JsonValue port : ports.members()) {
                if (PortKey.parse(port.name(), KubernetesDevice.agent(context).version())
                        instanceof PortKey.Dropped dropped) {
                    findings.add(Range.parse(port.name())
                            .filter(range -> isWritable(range, port, ports))
                            .map(range -> service.excludes(range.transport())
                                    ? left(module, port, context)
                                    : single(module, range, port, ports))
                            .orElseGet(() -> named(module, port, dropped)));
                }
            }
        }
        return findings;
    }

    /** The protocols of all ranges. */
    private static List<Protocol> protocols(Module module) {
        return Stream.of(
                        module.createOptions().get("ExposedPorts"),
                        module.hostConfig().get("PortBindings"))
                .flatMap(ports -> ports.members().stream())
                .flatMap(port -> Range.parse(port.name()).stream())
                .map(Range::transport)
                .toList();
    }

    private Finding left(Module module, JsonValue port, Context context) {
        return at(module, port)
                .as(Severity.ACTION)
                .remedy(OneProtocol.waysOut(module, List.of(port.name()), context))
                .say("Left as a range, which the agent drops: with ports of another protocol on one LoadBalancer"
                        + " Service, Kubernetes "
                        + KubernetesDevice.agent(context).kubernetes()
                        + " would refuse the Service.");
    }

    private Finding named(Module module, JsonValue port, PortKey.Dropped dropped) {
        return Placeholders.in(port.name())
                ? at(module, port).waitsForTemplate("What port " + port.name() + " will be")
                : at(module, port)
                        .as(Severity.ACTION)
                        .remedy("Write single ports with tcp, udp or sctp for " + module.name() + ".")
                        .say("Without effect on this device: the key " + dropped.reason() + ".");
    }

    /** Whether none of the ports has a key of its own already, and it is clear which host port belongs to which. */
    private static boolean isWritable(Range range, JsonValue port, JsonValue ports) {
        for (int place = 0; place < range.size(); place++) {
            if (ports.get(range.key(place)).exists()) {
                return false;
            }
        }
        return Stream.concat(Stream.of(port), port.elements().stream())
                .map(binding -> binding.get(HOST_PORT))
                .filter(JsonValue::exists)
                .allMatch(host -> isPaired(host, range));
    }

    private static boolean isPaired(JsonValue host, Range range) {
        String text = host.text().orElse("-");
        return text.isEmpty()
                || Range.parse(text)
                        .filter(hosts ->
                                hosts.size() == range.size() && hosts.protocol().isEmpty())
                        .isPresent();
    }

    private Finding single(Module module, Range range, JsonValue port, JsonValue ports) {
        Finding.Draft draft = at(module, port).with(new Edit.Remove(port.path()));
        for (int place = 0; place < range.size(); place++) {
            draft.with(new Edit.Put(ports.path().child(range.key(place)), at(place, port.json())));
        }
        return draft.shown(port.name(), range.key(0) + " to " + range.key(range.size() - 1))
                .say("Written as " + range.size() + " single ports: the agent drops ranges.");
    }

    /** What is bound to the range, for one port of it. */
    private static JsonNode at(int place, JsonNode bound) {
        JsonNode copy = bound.deepCopy();
        for (JsonNode binding : copy) {
            if (binding instanceof ObjectNode object) {
                Range.parse(object.path(HOST_PORT).asText())
                        .ifPresent(hosts -> object.put(HOST_PORT, hosts.key(place)));
            }
        }
        return copy;
    }
}
