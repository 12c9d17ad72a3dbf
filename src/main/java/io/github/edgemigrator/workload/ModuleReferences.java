package io.github.edgemigrator.workload;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.WordMatcher;
import io.github.edgemigrator.edgeagent.request.ContainerPort;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the names of modules in the texts of other modules, where a host name is meant by them. */
public final class ModuleReferences {
    /** A variable or property whose value is a host. */
    private static final Pattern HOST =
            Pattern.compile("(?i)(.*?)(?:host(?:_?name)?|server|addr(?:ess)?|broker|(?<=_)ip)");

    /** What is in the names of variables that name a host. */
    private static final WordMatcher OF_HOSTS = new WordMatcher("host", "server", "addr", "broker", "ip");

    /** The image of Microsoft that collects metrics. */
    private static final WordMatcher COLLECTOR = new WordMatcher("azureiotedge-metrics-collector");

    private static final int LAST_WELL_KNOWN = 1023;

    private ModuleReferences() {}

    /** The texts of a module in which it can name another: its variables, command and own twin. */
    public static List<JsonValue> texts(Module module, Deployment deployment) {
        List<JsonValue> texts = new ArrayList<>();
        if (module.isEdgeAgent()) {
            return texts;
        }
        for (Variable variable : Variable.of(module)) {
            collect(variable.entry(), texts);
        }
        collect(module.createOptions().get("Entrypoint"), texts);
        collect(module.createOptions().get("Cmd"), texts);
        collect(deployment.moduleTwin(module.name()), texts);
        return texts;
    }

    private static void collect(JsonValue value, List<JsonValue> texts) {
        if (value.json().isTextual()) {
            texts.add(value);
        } else if (value.json().isContainerNode()) {
            for (JsonValue child : value.json().isArray() ? value.elements() : value.members()) {
                collect(child, texts);
            }
        }
    }

    /**
     * Whom the modules of a deployment call, by the name; with the names of the callers. A host name means the module
     * that has exactly that name; only if there is none, those whose names differ in case.
     *
     * @param names of all modules, by themselves in any case
     * @param atPorts those that call a port
     * @param somewhere those that call a host without a port that could be seen
     */
    private record Calls(
            Map<String, Set<String>> names,
            Map<String, Map<Integer, Set<String>>> atPorts,
            Map<String, Set<String>> somewhere) {
        static Calls in(Deployment deployment) {
            Calls calls = new Calls(new TreeMap<>(String.CASE_INSENSITIVE_ORDER), new HashMap<>(), new HashMap<>());
            for (Module module : deployment.modules()) {
                calls.names
                        .computeIfAbsent(module.name(), any -> new LinkedHashSet<>())
                        .add(module.name());
            }
            for (Module module : deployment.modules()) {
                for (JsonValue text : texts(module, deployment)) {
                    calls.add(module.name(), text.json().textValue());
                }
                for (HostVariable host : hostVariables(module)) {
                    calls.add(module.name(), host.variable().value(), host.port());
                }
                CommandHosts.of(module).forEach((host, port) -> calls.add(module.name(), host, port));
                calls.addCollector(module);
            }
            return calls;
        }

        /** What the metrics collector calls that is not told what to collect, as its documentation has it. */
        private void addCollector(Module module) {
            if (COLLECTOR.areIn(module.image())
                    && Variable.of(module).stream().noneMatch(variable -> variable.isNamed("MetricsEndpointsCSV"))) {
                add(module.name(), "http://edgeHub:9600/metrics,http://edgeAgent:9600/metrics");
            }
        }

        private void add(String caller, String text) {
            if (!HostWord.mayBeHostIn(text)) {
                return;
            }
            for (HostWord word : HostWord.in(text)) {
                OptionalInt port = word.port();
                if (port.isPresent() || word.isHost()) {
                    add(caller, word.name(), port);
                }
            }
        }

        private void add(String caller, String host, OptionalInt port) {
            Set<String> alike = names.getOrDefault(host, Set.of());
            for (String name : alike.contains(host) ? Set.of(host) : alike) {
                Set<String> callers = port.isPresent()
                        ? atPorts.computeIfAbsent(name, any -> new TreeMap<>())
                                .computeIfAbsent(port.getAsInt(), any -> new LinkedHashSet<>())
                        : somewhere.computeIfAbsent(name, any -> new LinkedHashSet<>());
                callers.add(caller);
            }
        }
    }

    /**
     * A variable whose value is a host, by its name.
     *
     * @param port in a like one: {@code DB_HOST} and {@code DB_PORT}
     */
    public record HostVariable(Variable variable, OptionalInt port) {
        /** Where the text with the host stands. */
        public JsonPath path() {
            return variable.text().path();
        }
    }

    /** The variables whose values are hosts. */
    public static List<HostVariable> hostVariables(Module module) {
        List<Variable> variables = Variable.of(module);
        if (!isAnyOfHosts(variables)) {
            return List.of();
        }
        List<HostVariable> hosts = new ArrayList<>();
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        variables.forEach(variable -> values.put(variable.name(), variable.value()));
        for (Variable variable : variables) {
            Matcher host = HOST.matcher(variable.name());
            if (host.matches()) {
                String port = values.getOrDefault(host.group(1) + "port", "");
                boolean number = port.matches("\\d{1,5}");
                hosts.add(new HostVariable(
                        variable, number ? OptionalInt.of(Integer.parseInt(port)) : OptionalInt.empty()));
            }
        }
        return hosts;
    }

    private static boolean isAnyOfHosts(List<Variable> variables) {
        for (Variable variable : variables) {
            if (OF_HOSTS.areIn(variable.name())) {
                return true;
            }
        }
        return false;
    }

    /** The ports at which other modules call a module, with their names. */
    public static Map<Integer, List<String>> calledPorts(Module module, Context context) {
        Map<Integer, Set<String>> atPorts = calls(context).atPorts().getOrDefault(module.name(), Map.of());
        if (atPorts.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<String>> others = new TreeMap<>();
        atPorts.forEach((port, callers) -> {
            List<String> other = others(callers, module);
            if (ContainerPort.isLegal(port) && !other.isEmpty()) {
                others.put(port, other);
            }
        });
        return others;
    }

    /**
     * The ports at which a module names itself in its own texts, such as {@code INNER://kafka:29092}: it sends clients
     * there. A low number behind a name without a scheme may be anything.
     */
    public static Set<Integer> ownPorts(Module module, Deployment deployment) {
        Set<Integer> ports = new TreeSet<>();
        for (JsonValue text : texts(module, deployment)) {
            String written = text.json().textValue();
            for (HostWord word : written.indexOf(':') < 0 ? List.<HostWord>of() : HostWord.in(written)) {
                int port = word.port().orElse(0);
                boolean meant = written.startsWith("://", word.start() - "://".length()) || port > LAST_WELL_KNOWN;
                if (isOwn(word.name(), module, deployment) && written.startsWith(":", word.end()) && meant) {
                    ports.add(port);
                }
            }
        }
        for (HostVariable host : hostVariables(module)) {
            if (isOwn(host.variable().value(), module, deployment)) {
                host.port().ifPresent(ports::add);
            }
        }
        ports.removeIf(port -> !ContainerPort.isLegal(port));
        return ports;
    }

    /** Whether a host is the module itself: another module of that very name comes first. */
    private static boolean isOwn(String host, Module module, Deployment deployment) {
        boolean same = host.equalsIgnoreCase(module.name());
        return same && (host.equals(module.name()) || deployment.module(host).isEmpty());
    }

    /** The modules that call another one, at a port that cannot be seen. */
    public static List<String> callersSomewhere(Module module, Context context) {
        return others(calls(context).somewhere().getOrDefault(module.name(), Set.of()), module);
    }

    private static Calls calls(Context context) {
        return context.view(context.deployment(), Calls.class, Calls::in);
    }

    private static List<String> others(Set<String> callers, Module module) {
        return callers.isEmpty()
                ? List.of()
                : callers.stream().filter(name -> !name.equals(module.name())).toList();
    }

    /**
     * The text with other host names, where it means a host by the name for certain: {@code name:port},
     * {@code scheme://name} or {@code user@name}. All are replaced at once, so that no new name is taken for an old
     * one.
     *
     * @param hosts gives the new name for an old one
     */
    public static String renamed(String text, Function<String, Optional<String>> hosts) {
        StringBuilder renamed = new StringBuilder();
        int copied = 0;
        for (HostWord word : HostWord.in(text)) {
            Optional<String> host = hosts.apply(word.name());
            if (host.isPresent() && word.isHost()) {
                renamed.append(text, copied, word.start()).append(host.get());
                copied = word.end();
            }
        }
        return renamed.append(text, copied, text.length()).toString();
    }

    /** The names that a text means a host by for certain, as {@link #renamed} has it. */
    public static Stream<String> hosts(String text) {
        return HostWord.in(text).stream().filter(HostWord::isHost).map(HostWord::name);
    }
}
