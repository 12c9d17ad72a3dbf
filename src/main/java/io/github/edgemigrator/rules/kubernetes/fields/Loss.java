package io.github.edgemigrator.rules.kubernetes.fields;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.DockerFields;
import io.github.edgemigrator.edgeagent.kubernetes.Extensions;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.security.ReviewPrivileged;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What it means to a module that the device ignores one of its fields.
 *
 * @param severity by what is lost
 * @param remedy what to do about it
 */
public record Loss(Severity severity, String remedy) {
    private static final String NOTHING = "Nothing to do.";

    /** Lost without harm: how logs, terminals and names look. */
    private static final Set<String> HARMLESS = Set.of(
            "logconfig",
            "tty",
            "attachstdin",
            "attachstdout",
            "attachstderr",
            "openstdin",
            "stdinonce",
            "init",
            "initpath",
            "hostname",
            "domainname",
            "macaddress",
            "image",
            "autoremove",
            "consolesize",
            "isolation",
            "argsescaped",
            "onbuild",
            "shell",
            "annotations",
            "containeridfile",
            "maskedpaths",
            "readonlypaths",
            "name",
            "platform",
            "networkingconfig",
            "restartpolicy",
            "oomscoreadj");

    /** What people write beside the fields for each other. */
    private static final Pattern COMMENT = Pattern.compile("[_/#$].*|x-.*|comments?|description|notes?");

    /** What every module has anyhow. */
    private static final Set<String> USUAL = Set.of("[\"localhost:127.0.0.1\"]", "\"runc\"", "\"SIGTERM\"");

    /** What a privileged module has anyhow. */
    private static final Set<String> OPEN_TO_PRIVILEGED = Set.of("capadd", "devicecgrouprules", "devices");

    /** What Kubernetes gives every pod. */
    private static final int SECONDS_TO_STOP = 30;

    private static final Pattern LOOSENED = Pattern.compile("(seccomp|apparmor)[=:]unconfined|label[=:]disable");

    /** Lost, and a program that needs it fails or is less safe: what to do about it in a module. */
    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("capadd", "Run %s privileged if it needs the capabilities; there is no other way to them."),
            Map.entry("capdrop", "Check that %s may keep the default capabilities."),
            Map.entry("securityopt", "Check that %s may run with the defaults of Kubernetes."),
            Map.entry("readonlyrootfs", "Check that %s may write to its file system."),
            Map.entry("devicecgrouprules", "Run %s privileged if it needs the devices."),
            Map.entry("devices", "Run %s privileged if it needs the devices."),
            Map.entry("extrahosts", "Let %s use addresses, or names that the cluster's DNS knows."),
            Map.entry("dns", "Check that the device's own DNS servers know the names that %s looks up."),
            Map.entry("dnssearch", "Let %s use full host names."),
            Map.entry("dnsoptions", "Check that %s finds its hosts with the cluster's DNS."),
            Map.entry("links", "Let %s call the other modules by their own names."),
            Map.entry(Extensions.NAME, "Make k8s-experimental of %s an object."),
            Map.entry("pidmode", "Set PidMode of %s to host if it must see the processes of another container."),
            Map.entry("volumesfrom", "Mount the volumes in %s too."));

    /** Lost, and a program may behave otherwise: what to do about it in a module. */
    private static final Map<String, String> NOTICED = Map.ofEntries(
            Map.entry("properties.desired", "Move it to %s beside $edgeHub if the module shall have these properties."),
            Map.entry("publishallports", "Publish the ports that others call in HostConfig.PortBindings of %s."),
            Map.entry("healthcheck", "Let %s end when it is unhealthy: it is started again then."),
            Map.entry("stopsignal", "Check that %s ends on SIGTERM within 30 seconds."),
            Map.entry("stoptimeout", "Check that %s ends on SIGTERM within 30 seconds."),
            Map.entry("ulimits", "Check that %s works with the limits of the node."),
            Map.entry("memory", "Set k8s-experimental.resources.limits.memory of %s if it must be limited."),
            Map.entry("memoryswap", "Check that %s works without swap."),
            Map.entry("memoryswappiness", "Check that %s works without swap."),
            Map.entry("nanocpus", "Set k8s-experimental.resources.limits.cpu of %s if it must be limited."),
            Map.entry("cpucount", "Set k8s-experimental.resources.limits.cpu of %s if it must be limited."),
            Map.entry("cpupercent", "Set k8s-experimental.resources.limits.cpu of %s if it must be limited."),
            Map.entry("cpusetcpus", "Set k8s-experimental.resources.limits.cpu of %s if it must be limited."));

    /** What the loss of a field means to a module. */
    static Loss of(JsonValue field, Module module) {
        String name = field.name().toLowerCase(Locale.ROOT);
        boolean open = OPEN_TO_PRIVILEGED.contains(name) || (name.equals("securityopt") && loosens(field));
        if (open && ReviewPrivileged.is(module)) {
            return new Loss(Severity.INFO, "Nothing to do: a privileged module has it anyhow.");
        }
        boolean blank = field.json().isArray() && field.elements().stream().allMatch(Loss::asksForNothing);
        if (blank
                || asksForNothing(field)
                || HARMLESS.contains(name)
                || COMMENT.matcher(name).matches()) {
            return new Loss(Severity.INFO, NOTHING);
        }
        if (name.equals("memoryswap") && isWithoutSwap(field, module)) {
            return new Loss(Severity.INFO, "Nothing to do: the module had no swap.");
        }
        if (name.equals("stoptimeout") && field.json().asInt(SECONDS_TO_STOP + 1) <= SECONDS_TO_STOP) {
            return new Loss(Severity.INFO, "Nothing to do: " + module.name() + " has more time than that.");
        }
        if (field.text().filter(Placeholders::in).isPresent()) {
            return new Loss(Severity.WARNING, "Fill in the template, then convert it again.");
        }
        if (USUAL.contains(JsonText.of(field.json()))) {
            return new Loss(Severity.INFO, "Nothing to do: every module has it anyhow.");
        }
        if (name.equals(Extensions.NAME) && field.json().isObject()) {
            return ofExtensions(module);
        }
        if (NEEDED.containsKey(name)) {
            String hosts = name.equals("extrahosts") ? Sentences.listed(calls(field.elements())) : "";
            return new Loss(
                    Severity.ACTION,
                    hosts.isEmpty()
                            ? NEEDED.getOrDefault(name, "").formatted(module.name())
                            : "Let " + module.name() + " call " + hosts + ".");
        }
        return new Loss(Severity.WARNING, noticed(name).formatted(module.name()));
    }

    /** What it means that the agent reads no extensions. */
    static Loss ofExtensions(Module module) {
        return new Loss(
                Severity.ACTION,
                "Switch the agent's extensions on where it was installed, or do without what k8s-experimental of "
                        + module.name() + " asks for.");
    }

    /** Whether security options take protection away only. */
    private static boolean loosens(JsonValue options) {
        return options.elements().stream()
                .allMatch(option -> LOOSENED.matcher(option.text().orElse("")).matches());
    }

    /** Docker's limit is that of memory and swap together. */
    private static boolean isWithoutSwap(JsonValue memoryAndSwap, Module module) {
        return memoryAndSwap.text().equals(module.hostConfig().get("Memory").text());
    }

    /** Whether a value asks for nothing, as in a definition that was read off a running container. */
    static boolean asksForNothing(JsonValue value) {
        JsonNode json = value.json();
        return json.isNull()
                || (json.isContainerNode() && json.isEmpty())
                || (json.isTextual() && json.textValue().isBlank())
                || (json.isNumber() && json.decimalValue().signum() <= 0)
                || (json.isBoolean() && !json.asBoolean());
    }

    private static String noticed(String name) {
        boolean known = DockerFields.topLevel(name).isPresent()
                || DockerFields.hostConfig(name).isPresent();
        return NOTICED.getOrDefault(
                name, known ? "Check that %s works without it." : "Remove it, or correct its name if %s needs it.");
    }

    /** Whom to call instead of the names that a module was given, of those extra hosts of which that can be seen. */
    public static List<String> calls(List<JsonValue> extra) {
        return extra.stream()
                .map(host -> host.text().orElse(""))
                .filter(host -> host.indexOf(':') > 0)
                .map(host ->
                        host.substring(host.indexOf(':') + 1) + " instead of " + host.substring(0, host.indexOf(':')))
                .map(call -> call.replace("host-gateway ", "modules and the device by their own names "))
                .toList();
    }

    /** The finding with the severity and the remedy of the loss. */
    Finding.Draft weigh(Finding.Draft draft) {
        return draft.as(severity).remedy(remedy);
    }
}
