package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.DockerFields;
import io.github.edgemigrator.edgeagent.kubernetes.Extensions;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.network.Publishing;
import io.github.edgemigrator.workload.DockerNames;
import io.github.edgemigrator.workload.Spelling;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Asks whether a misspelt or misplaced field was meant to be another. It corrects none: a field that Docker ignored had
 * no effect, so making it work would change what the module does.
 */
public final class FlagUnknownFields implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("DOCKER-002", Severity.WARNING)
            .title("Fields are spelt and placed as Docker has them")
            .why("A field of another name or at another place is ignored without a word, by Docker and by the device.")
            .remedy("Correct the field if the module needs it, or remove it.")
            .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules");

    private static final String TOP = "";
    private static final String VOLUMES = "Volumes";
    private static final Set<String> OF_MODULE =
            inOrder("version", "type", "status", "restartPolicy", "imagePullPolicy", "startupOrder", "env", "settings");
    /** What others call a module's env. */
    private static final Set<String> OF_VARIABLES = inOrder("environment", "environmentVariables");

    private static final Set<String> SECTIONS = inOrder(Extensions.sections().toArray(String[]::new));
    private static final Set<String> OF_SETTINGS = inOrder("image", CreateOptions.NAME);

    /** Fields that the device ignores and that other rules turn into something that it reads. */
    private static final Set<String> CONVERTED = Set.of(
            "Memory",
            "MemoryReservation",
            "NanoCpus",
            "CpuQuota",
            "CpuPeriod",
            "CpuShares",
            "ShmSize",
            "Tmpfs",
            "Runtime",
            "DeviceRequests",
            "User",
            "GroupAdd",
            "Sysctls",
            VOLUMES);

    /** What others, docker-compose first, call the fields of createOptions. */
    private static final Map<String, String> OTHER_WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("environment", "Env"),
            Map.entry("command", "Cmd"),
            Map.entry("ports", "PortBindings"),
            Map.entry("expose", "ExposedPorts"),
            Map.entry("workdir", "WorkingDir"),
            Map.entry("gpus", "DeviceRequests"),
            Map.entry("cpus", "NanoCpus"),
            Map.entry("mem_limit", "Memory"),
            Map.entry("restart", "RestartPolicy"),
            Map.entry("logging", "LogConfig"),
            Map.entry("stdin_open", "OpenStdin")));

    /** IoT Hub adds it to a module that it deployed itself. */
    private static final String OF_IOT_HUB = "configuration";

    /**
     * What a field was meant to be.
     *
     * @param name with its place
     * @param honoured whether it has an effect there
     */
    private record Meant(String name, boolean honoured) {
        static Meant of(DockerField field) {
            boolean top = field.parent().isEmpty();
            return new Meant(top ? field.name() + " at the top of createOptions" : field.path(), hasEffect(field));
        }
    }

    /** Whether the device reads a field, or what another rule makes of it. */
    private static boolean hasEffect(DockerField field) {
        return field.honoured() || CONVERTED.contains(field.name());
    }

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue host = module.hostConfig();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(around(module, module.value(), OF_MODULE));
        findings.addAll(around(module, module.settings(), OF_SETTINGS));
        findings.addAll(inOptions(module, module.createOptions(), TOP));
        JsonValue volumes = module.createOptions().get(VOLUMES);
        if (isListOfBinds(volumes)) {
            findings.add(asked(module, volumes, meantBinds()));
        }
        JsonValue exposed = host.get("ExposedPorts");
        for (Finding finding : inOptions(module, host, DockerFields.HOST_CONFIG)) {
            boolean needless = exposed.exists() && arePublished(exposed, Publishing.of(module, context));
            findings.add(
                    needless && finding.path().equals(module.pathOf(exposed.path()))
                            ? needless(module, exposed)
                            : finding);
        }
        host.get("Mounts").elements().forEach(mount -> findings.addAll(inOptions(module, mount, DockerFields.MOUNT)));
        for (JsonValue port : host.get("PortBindings").members()) {
            for (JsonValue binding : port.elements()) {
                findings.addAll(inOptions(module, binding, DockerFields.PORT_BINDING));
            }
        }
        return findings;
    }

    /** Fields beside or in {@code settings}. */
    private static List<Finding> around(Module module, JsonValue owner, Set<String> known) {
        List<Finding> findings = new ArrayList<>();
        for (JsonValue field : unknown(owner, known)) {
            named(field.name(), OF_MODULE)
                    .or(() -> Spelling.closest(field.name(), OF_VARIABLES).map(any -> "env"))
                    .map(name -> new Meant(name + " beside settings", true))
                    .or(() -> named(field.name(), OF_SETTINGS).map(name -> new Meant("settings." + name, true)))
                    .or(() -> inOptions(field.name()))
                    .or(() -> Spelling.closest(field.name(), known).map(name -> new Meant(name, true)))
                    .ifPresent(meant -> findings.add(asked(module, field, meant)));
        }
        return findings;
    }

    private static List<Finding> inOptions(Module module, JsonValue owner, String parent) {
        Set<String> known = DockerNames.in(parent);
        boolean host = parent.equals(DockerFields.HOST_CONFIG);
        List<Finding> findings = new ArrayList<>();
        for (JsonValue field : unknown(owner, known)) {
            Optional<Meant> elsewhere = host || parent.equals(TOP) ? inOptions(field.name()) : Optional.empty();
            if (host && field.name().equalsIgnoreCase(VOLUMES) && isListOfBinds(field)) {
                elsewhere = Optional.of(meantBinds());
            }
            elsewhere
                    .or(() -> host || parent.equals(TOP) ? inExtension(field) : Optional.empty())
                    .or(() -> Spelling.closest(field.name(), known)
                            .flatMap(name -> DockerFields.find(parent, name))
                            .map(meant -> new Meant(host ? meant.path() : meant.name(), hasEffect(meant))))
                    .or(() -> host ? misspelt(field.name(), TOP) : Optional.empty())
                    .or(() -> parent.equals(TOP) ? misspelt(field.name(), DockerFields.HOST_CONFIG) : Optional.empty())
                    .ifPresent(meant -> findings.add(asked(module, field, meant)));
        }
        return findings;
    }

    private static List<JsonValue> unknown(JsonValue owner, Set<String> known) {
        return owner.members(name -> !known.contains(name)
                && !name.equals(OF_IOT_HUB)
                && named(name, known).isEmpty()
                && !name.equalsIgnoreCase(Extensions.NAME)
                && !(known.contains(CreateOptions.NAME)
                        && name.toLowerCase(Locale.ROOT).startsWith("createoptions"))
                && !Placeholders.in(name));
    }

    private static Optional<String> named(String name, Set<String> known) {
        for (String other : known) {
            if (other.equalsIgnoreCase(name)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static Set<String> inOrder(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }

    /** The field of that very name, or that others call so, in createOptions or HostConfig. */
    private static Optional<Meant> inOptions(String name) {
        return inOptionsAs(name)
                .or(() -> Spelling.closest(name, OTHER_WORDS.keySet())
                        .flatMap(word -> inOptionsAs(OTHER_WORDS.getOrDefault(word, name))))
                .map(Meant::of);
    }

    /** The section of k8s-experimental that stands beside it. */
    private static Optional<Meant> inExtension(JsonValue field) {
        return named(field.name(), SECTIONS)
                .filter(any -> field.json().isObject())
                .map(section -> new Meant(Extensions.NAME + "." + section, true));
    }

    private static Optional<DockerField> inOptionsAs(String name) {
        return DockerFields.topLevel(name).or(() -> DockerFields.hostConfig(name));
    }

    /** Whether a field holds what docker-compose has in its volumes, and Docker in Binds. */
    private static boolean isListOfBinds(JsonValue volumes) {
        return volumes.elements().stream()
                .anyMatch(volume ->
                        volume.text().filter(text -> text.contains(":")).isPresent());
    }

    private static Meant meantBinds() {
        return new Meant("HostConfig.Binds", true);
    }

    /** Whether all ports that are exposed at the wrong place are published under their own numbers. */
    private static boolean arePublished(JsonValue exposed, List<Publishing> published) {
        List<String> ports = exposed.text()
                .map(List::of)
                .orElseGet(() -> exposed.members().stream().map(JsonValue::name).toList());
        return ports.stream().allMatch(port -> published.stream()
                .anyMatch(any -> any.container().toString().equalsIgnoreCase(port)
                        && any.number().orElse(0) == any.container().number()));
    }

    private static Finding needless(Module module, JsonValue exposed) {
        return INFO.at(module, exposed)
                .as(Severity.INFO)
                .remedy("Nothing to do.")
                .say("The device ignores ExposedPorts here, and does not need it: the ports are published.");
    }

    /** The field that is almost called so at another place. */
    private static Optional<Meant> misspelt(String name, String parent) {
        return Spelling.closest(name, DockerNames.in(parent))
                .flatMap(meant -> DockerFields.find(parent, meant))
                .map(Meant::of);
    }

    private static Finding asked(Module module, JsonValue field, Meant meant) {
        Finding.Draft draft = INFO.at(module, field);
        String ignored = "The device ignores " + field.name() + " here";
        return meant.honoured()
                ? draft.as(Loss.asksForNothing(field) ? Severity.INFO : Severity.WARNING)
                        .remedy("Write " + meant.name() + " if " + module.name() + " needs it, or remove "
                                + field.name() + ".")
                        .say(ignored + ". Did you mean " + meant.name() + "?")
                : draft.as(Severity.INFO)
                        .remedy("Remove " + field.name() + " from " + module.name() + ".")
                        .say(ignored + ", and would ignore " + meant.name() + " as well.");
    }
}
