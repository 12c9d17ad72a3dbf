package io.github.edgemigrator.conversion.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.Extensions;
import io.github.edgemigrator.kubernetes.Note;
import io.github.edgemigrator.manifest.Edit;
import io.github.edgemigrator.manifest.JsonText;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Placeholders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names every field that the device ignores or takes otherwise, where no other rule has told of it. */
final class IgnoredFields implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("DOCKER-001", Severity.WARNING)
            .title("Fields without effect on the device are named")
            .why("The agent knows a small part of Docker's options and drops the rest without a log.")
            .remedy("Remove the field, or build what it did into the image.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

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
            "name",
            "platform",
            "networkingconfig",
            "restartpolicy",
            "oomscoreadj");

    /** Changed in a way of which the rules about ports, networks and shared memory tell where it matters. */
    private static final List<String> OF_OTHER_RULES = List.of("HostPort", "ExposedPorts", "NetworkMode", "IpcMode");

    /** An extra host that every pod knows. */
    private static final String LOCALHOST = "[\"localhost:127.0.0.1\"]";

    /** What a privileged module has anyhow. */
    private static final Set<String> OPEN_TO_PRIVILEGED = Set.of("capadd", "devicecgrouprules");

    /** Lost, and a program that needs it fails or is less safe: what to do about it in a module. */
    private static final Map<String, String> NEEDED = Map.ofEntries(
            Map.entry("capadd", "Run %s privileged if it needs the capabilities; there is no other way to them."),
            Map.entry("capdrop", "Check that %s may keep the default capabilities."),
            Map.entry("securityopt", "Check that %s may run with the defaults of Kubernetes."),
            Map.entry("readonlyrootfs", "Check that %s may write to its file system."),
            Map.entry("devicecgrouprules", "Run %s privileged if it needs the devices."),
            Map.entry("extrahosts", "Let %s use addresses, or names that the cluster's DNS knows."),
            Map.entry("dns", "Let %s use addresses, or names that the cluster's DNS knows."),
            Map.entry("dnssearch", "Let %s use full host names."),
            Map.entry("dnsoptions", "Check that %s finds its hosts with the cluster's DNS."),
            Map.entry("links", "Let %s call the other modules by their own names."),
            Map.entry(Extensions.NAME, "Make k8s-experimental of %s an object."),
            Map.entry("pidmode", "Set PidMode of %s to host if it must see the processes of another container."),
            Map.entry("volumesfrom", "Mount the volumes in %s too."));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        Map<String, List<Finding>> told = context.found().stream().collect(Collectors.groupingBy(Finding::module));
        List<Finding> findings = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Note note : context.planOfInput().notes()) {
            Optional<Module> owner = context.input().module(note.module()).filter(any -> isSilent(note));
            owner.filter(module -> !isTold(note, module, told.getOrDefault(note.module(), List.of()))
                            && named.add(note.module() + " " + note.path()))
                    .flatMap(module -> finding(module, note))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static boolean isSilent(Note note) {
        return !note.path().isEmpty()
                && !note.path().endsWith("HostIp")
                && (note.kind() == Note.Kind.DROPPED
                        || (note.kind() == Note.Kind.CHANGED
                                && OF_OTHER_RULES.stream().noneMatch(note.path()::endsWith)));
    }

    /** A value that asks for nothing, as in a definition that was read off a running container. */
    private static boolean isNeutral(JsonValue value) {
        JsonNode json = value.json();
        return json.isNull()
                || (json.isContainerNode() && json.isEmpty())
                || (json.isTextual() && json.textValue().isBlank())
                || (json.isNumber() && json.decimalValue().signum() <= 0)
                || (json.isBoolean() && !json.asBoolean());
    }

    /**
     * Whether a finding is about the field or something in it, or changed what holds it. Placeholders are told of
     * together.
     */
    private static boolean isTold(Note note, Module module, List<Finding> findings) {
        for (Finding finding : findings) {
            if (isWithin(finding.path(), note.path())
                    || (isWithin(note.path(), finding.path())
                            && (hasPlaceholder(note, module) || isChanged(note, module, finding)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPlaceholder(Note note, Module module) {
        return module.find(note.path())
                .flatMap(JsonValue::text)
                .filter(Placeholders::in)
                .isPresent();
    }

    private static boolean isChanged(Note note, Module module, Finding finding) {
        return finding.edits().stream()
                .filter(edit -> edit instanceof Edit.Put || edit instanceof Edit.Remove)
                .anyMatch(edit -> isWithin(note.path(), module.pathOf(edit.path())));
    }

    private static boolean isWithin(String path, String outer) {
        int end = outer.length();
        return path.startsWith(outer) && (path.length() == end || path.charAt(end) == '.' || path.charAt(end) == '[');
    }

    private static Optional<Finding> finding(Module module, Note note) {
        Optional<JsonValue> meant = note.value().or(() -> module.find(note.path()));
        return meant.filter(value -> !isNeutral(value)).map(value -> {
            String name = value.name().toLowerCase(Locale.ROOT);
            Finding.Draft draft = INFO.at(module, value);
            if (OPEN_TO_PRIVILEGED.contains(name) && Privileged.is(module)) {
                return draft.as(Severity.INFO)
                        .remedy("Nothing to do.")
                        .say("Without effect on this device, and not needed: the module is privileged.");
            }
            if (value.text().filter(Placeholders::in).isPresent()) {
                draft.remedy("Fill in the template, then convert it again.");
            } else if (value.json().isArray() && JsonText.of(value.json()).equals(LOCALHOST)) {
                draft.as(Severity.INFO).remedy("Nothing to do: every pod knows localhost.");
            } else if (NEEDED.containsKey(name)) {
                draft.as(Severity.ACTION).remedy(NEEDED.getOrDefault(name, "").formatted(module.name()));
            } else if (note.kind() == Note.Kind.CHANGED || HARMLESS.contains(name)) {
                draft.as(Severity.INFO).remedy("Nothing to do.");
            }
            return draft.say(
                    (note.kind() == Note.Kind.DROPPED ? "Without effect on this device. " : "") + note.message());
        });
    }
}
