package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.edgeagent.kubernetes.KubernetesFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.DockerObject;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Spelling;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a field that is misspelt or misplaced was meant to be.
 *
 * @param name with its place
 * @param honoured whether it has an effect there
 */
public record MeantField(String name, boolean honoured) {
    static final Set<String> OF_MODULE =
            inOrder("version", "type", "status", "restartPolicy", "imagePullPolicy", "startupOrder", "env", "settings");
    /** What others call a module's env. */
    private static final Set<String> OF_VARIABLES = inOrder("environment", "environmentVariables");

    private static final Set<String> SECTIONS =
            inOrder(KubernetesExtension.sections().toArray(String[]::new));
    static final Set<String> OF_SETTINGS = inOrder("image", CreateOptions.NAME);

    /** Fields that the device ignores and that other rules turn into something that it reads. */
    private static final Set<DockerField> CONVERTED = EnumSet.of(
            DockerField.MEMORY,
            DockerField.MEMORY_RESERVATION,
            DockerField.NANO_CPUS,
            DockerField.CPU_QUOTA,
            DockerField.CPU_PERIOD,
            DockerField.CPU_SHARES,
            DockerField.SHM_SIZE,
            DockerField.TMPFS,
            DockerField.RUNTIME,
            DockerField.DEVICE_REQUESTS,
            DockerField.USER,
            DockerField.GROUP_ADD,
            DockerField.SYSCTLS);

    /** What others, docker-compose first, call the fields of createOptions. */
    private static final Map<String, DockerField> OTHER_WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("environment", DockerField.ENV),
            Map.entry("command", DockerField.CMD),
            Map.entry("ports", DockerField.PORT_BINDINGS),
            Map.entry("expose", DockerField.EXPOSED_PORTS),
            Map.entry("workdir", DockerField.WORKING_DIR),
            Map.entry("gpus", DockerField.DEVICE_REQUESTS),
            Map.entry("cpus", DockerField.NANO_CPUS),
            Map.entry("mem_limit", DockerField.MEMORY),
            Map.entry("restart", DockerField.RESTART_POLICY),
            Map.entry("logging", DockerField.LOG_CONFIG),
            Map.entry("stdin_open", DockerField.OPEN_STDIN)));

    /** IoT Hub adds it to a module that it deployed itself. */
    private static final String OF_IOT_HUB = "configuration";

    private static MeantField of(DockerField field) {
        boolean top = field.parent() == DockerObject.TOP;
        return new MeantField(top ? field.docker() + " at the top of createOptions" : field.path(), hasEffect(field));
    }

    /** Whether the device reads a field, or what another rule makes of it. */
    static boolean hasEffect(DockerField field) {
        return KubernetesFields.TABLE.of(field).honoured() || CONVERTED.contains(field);
    }

    /** What a field beside or in {@code settings} was meant to be, where that would have an effect. */
    public static Optional<String> around(Module module, JsonValue field) {
        boolean inSettings = field.path().parent().equals(module.settings().path());
        Set<String> known = inSettings ? OF_SETTINGS : OF_MODULE;
        return known.contains(field.name())
                ? Optional.empty()
                : around(field.name(), known).filter(MeantField::honoured).map(MeantField::name);
    }

    static Optional<MeantField> around(String field, Set<String> known) {
        return named(field, OF_MODULE)
                .or(() -> Spelling.closest(field, OF_VARIABLES).map(any -> "env"))
                .map(name -> new MeantField(name + " beside settings", true))
                .or(() -> named(field, OF_SETTINGS).map(name -> new MeantField("settings." + name, true)))
                .or(() -> inOptions(field))
                .or(() -> Spelling.closest(field, known).map(name -> new MeantField(name, true)));
    }

    /** The fields of an object that are not known there by any spelling. */
    static List<JsonValue> unknown(JsonValue owner, Set<String> known) {
        return owner.members(name -> !known.contains(name)
                && !name.equals(OF_IOT_HUB)
                && named(name, known).isEmpty()
                && !name.equalsIgnoreCase(KubernetesExtension.NAME)
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
    static Optional<MeantField> inOptions(String name) {
        return DockerField.named(name)
                .or(() -> Spelling.closest(name, OTHER_WORDS.keySet()).map(OTHER_WORDS::get))
                .map(MeantField::of);
    }

    /** The section of k8s-experimental that stands beside it. */
    static Optional<MeantField> inExtension(JsonValue field) {
        return named(field.name(), SECTIONS)
                .filter(any -> field.json().isObject())
                .map(section -> new MeantField(KubernetesExtension.NAME + "." + section, true));
    }

    static MeantField binds() {
        return new MeantField("HostConfig.Binds", true);
    }

    /** The field that is almost called so at another place. */
    static Optional<MeantField> misspelt(String name, DockerObject parent) {
        return Spelling.closest(name, parent.names()).flatMap(parent::find).map(MeantField::of);
    }
}
