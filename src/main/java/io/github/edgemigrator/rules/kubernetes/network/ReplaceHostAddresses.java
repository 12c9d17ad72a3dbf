package io.github.edgemigrator.rules.kubernetes.network;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.Sidecar;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.HostAccess;
import io.github.edgemigrator.workload.HostWord;
import io.github.edgemigrator.workload.JsonNodes;
import io.github.edgemigrator.workload.ModuleReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** NETWORK-016: lets modules that called each other at ports of the Docker host call each other by name. */
final class ReplaceHostAddresses extends DeploymentRule {
    /** The host as containers of Docker see it: the gateways of its first networks, and names of Docker's own. */
    private static final Set<String> OF_DOCKER =
            Set.of("172.17.0.1", "172.18.0.1", "host.docker.internal", "gateway.docker.internal");

    /** The host as a module sees it that is on the host's network. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1");

    /** What is in the names of variables that say where a program itself listens. */
    private static final Pattern LISTENING = Pattern.compile("(?i)listen|bind|urls|advertis|own|self|health");

    private static final Set<String> EVERY_ADDRESS = Set.of("", "0.0.0.0", "::");

    /**
     * A module's port at the host.
     *
     * @param publisher whose port it is
     * @param host the publisher's name on Kubernetes
     */
    private record HostPort(Module publisher, String host, int number) {}

    /** Those of a deployment. */
    private record PublishedPorts(List<HostPort> all) {}

    ReplaceHostAddresses() {
        super(RuleInfo.of("NETWORK-016", Severity.WARNING)
                .title("Modules are called by name, not through the host")
                .why(
                        "A published port is at an address of the module's own, no longer at one of the host or of Docker.")
                .remedy("Check that nothing else in the module's image or configuration has the old address.")
                .reference(Reference.MIGRATION_GUIDE, "#network"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<Finding> findings = new ArrayList<>();
        for (Module module : context.deployment().modules()) {
            for (JsonValue text : ModuleReferences.texts(module, context.deployment())) {
                if (mayNameHost(text.json().textValue())) {
                    examine(module, text, context).ifPresent(findings::add);
                }
            }
            for (Publishing publishing : Publishing.of(module, context)) {
                JsonValue hostIp = publishing.value().get("HostIp");
                if (!EVERY_ADDRESS.contains(hostIp.text().orElse(""))) {
                    findings.add(bound(module, publishing, hostIp, ports(context)));
                }
            }
        }
        return findings;
    }

    private static List<HostPort> ports(Context context) {
        return context.view(context.deployment(), PublishedPorts.class, any -> new PublishedPorts(readPorts(context)))
                .all();
    }

    private static List<HostPort> readPorts(Context context) {
        NewNames names = NewNames.in(context);
        List<HostPort> ports = new ArrayList<>();
        for (Module module : context.deployment().modules()) {
            Optional<String> host = names.host(module);
            for (Publishing publishing : Publishing.of(module, context)) {
                OptionalInt number = publishing.number();
                if (host.isPresent()
                        && number.isPresent()
                        && (publishing.isUnshifted() || !HostAccess.isOnHostNetwork(module))) {
                    ports.add(new HostPort(module, host.get(), number.getAsInt()));
                }
            }
        }
        return ports;
    }

    private static boolean mayNameHost(String text) {
        return text.contains("172.1") || text.contains("ost") || text.contains("127.");
    }

    /** The port of the host at the end of a text, if another variable has it. */
    private static OptionalInt beside(JsonValue text, Module module) {
        for (ModuleReferences.HostVariable host : ModuleReferences.hostVariables(module)) {
            if (host.path().equals(text.path())) {
                return host.port();
            }
        }
        return OptionalInt.empty();
    }

    private Optional<Finding> examine(Module module, JsonValue text, Context context) {
        String before = text.json().textValue();
        boolean onHost = HostAccess.isOnHostNetwork(module);
        StringBuilder after = new StringBuilder();
        int copied = 0;
        List<String> found = new ArrayList<>();
        Optional<String> lost = Optional.empty();
        OptionalInt unknown = OptionalInt.empty();
        for (HostWord word : HostWord.in(before)) {
            String name = word.name().toLowerCase(Locale.ROOT);
            boolean ofDocker = OF_DOCKER.contains(name);
            if (!ofDocker && !(onHost && LOOPBACK.contains(name))) {
                continue;
            }
            OptionalInt beside = word.end() == before.length() ? beside(text, module) : OptionalInt.empty();
            OptionalInt called = beside.isPresent() ? beside : word.port();
            Optional<HostPort> port = called.isEmpty()
                    ? Optional.empty()
                    : publishedBy(ports(context), called.getAsInt(), module, ofDocker);
            if (port.isPresent()) {
                after.append(before, copied, word.start()).append(port.get().host());
                copied = word.end();
                found.add("port " + port.get().number() + " of the host is "
                        + port.get().host() + ":" + port.get().number() + " now");
            } else if (ofDocker) {
                lost = Optional.of(word.name());
            } else if (called.isPresent() && isOfNobody(called.getAsInt(), module, text, context)) {
                unknown = called;
            }
        }
        if (!found.isEmpty()) {
            after.append(before, copied, before.length());
            return Optional.of(at(module, text)
                    .put(text.path(), JsonNodes.text(after.toString()))
                    .say(sentence(Sentences.listed(found))));
        }
        if (unknown.isPresent()) {
            return Optional.of(ofTheDevice(module, text, unknown.getAsInt()));
        }
        return lost.map(address -> at(module, text)
                .as(Severity.ACTION)
                .remedy("Write the name of the module, or the address of the host, that " + module.name()
                        + " is to call instead of " + address + ".")
                .say(address + " is the host as containers of Docker see it; no module finds it on this device."));
    }

    /**
     * Whether nothing in the deployment listens at a port of the host that a module on the host's network calls, as far
     * as that can be seen; a module's own listening addresses are not called.
     */
    private static boolean isOfNobody(int port, Module module, JsonValue text, Context context) {
        String path = module.pathOf(text.path());
        boolean command = path.startsWith("Cmd") || path.startsWith("Entrypoint");
        String variable = path + " " + text.json().textValue().split("=", 2)[0];
        boolean own = Publishing.of(module, context).stream()
                        .anyMatch(publishing -> publishing.container().number() == port)
                || Publishing.exposed(module, context).stream().anyMatch(exposed -> exposed.number() == port);
        return !command
                && !own
                && !LISTENING.matcher(variable).find()
                && port != Sidecar.MANAGEMENT_PORT
                && port != Sidecar.WORKLOAD_PORT
                && HostAccess.onHostNetwork(context.deployment()).size() == 1
                && ports(context).stream().noneMatch(any -> any.number() == port);
    }

    private Finding ofTheDevice(Module module, JsonValue text, int port) {
        return at(module, text)
                .as(Severity.ACTION)
                .remedy("Write the address that " + module.name() + " is to call instead of localhost:" + port
                        + ", unless " + module.name() + " itself listens there.")
                .say("localhost is the device itself for a module on the host's network; no module of the deployment"
                        + " publishes port " + port + " there.");
    }

    /** Who has a port of the host; on the host's network, it is found there as before. */
    private static Optional<HostPort> publishedBy(List<HostPort> ports, int number, Module caller, boolean ofDocker) {
        List<HostPort> same =
                ports.stream().filter(port -> port.number() == number).toList();
        return same.size() == 1
                        && !same.get(0).publisher().equals(caller)
                        && (ofDocker || !HostAccess.isOnHostNetwork(same.get(0).publisher()))
                ? Optional.of(same.get(0))
                : Optional.empty();
    }

    /** What becomes of a port that was published at one address only. */
    private Finding bound(Module module, Publishing publishing, JsonValue hostIp, List<HostPort> ports) {
        String address = hostIp.text().orElse("");
        if (Placeholders.in(address)) {
            return at(module, hostIp)
                    .as(Severity.WARNING)
                    .remedy(Finding.FILL_IN)
                    .say("Left unchanged: " + address + " is a placeholder.");
        }
        Optional<HostPort> port = ports.stream()
                .filter(any ->
                        any.publisher().equals(module) && publishing.hostPort().equals(any.number() + ""))
                .findFirst();
        if (OF_DOCKER.contains(address) && port.isPresent()) {
            String here = port.get().host() + ":" + port.get().number();
            return at(module, hostIp)
                    .remedy("Let modules that call " + address + " call " + here + ".")
                    .say("The port was bound to the host as containers of Docker see it; other modules find it at "
                            + here + " now.");
        }
        return at(module, hostIp)
                .remedy("Check that the port may be reached there, and let callers use that address.")
                .say("The port was bound to " + address + " alone; here it is reached at the module's own address.");
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
    }
}
