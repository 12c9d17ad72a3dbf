package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** DOCKER-001: names every field that the device ignores or takes otherwise, where no other rule has told of it. */
final class FlagIgnoredFields extends DeploymentRule {
    /** Changed in a way of which the rules about ports, networks and shared memory tell where it matters. */
    private static final List<String> OF_OTHER_RULES = List.of("HostPort", "ExposedPorts", "NetworkMode", "IpcMode");

    private static final String HOST_IP = ".HostIp";

    FlagIgnoredFields() {
        super(RuleInfo.of("DOCKER-001", Severity.WARNING)
                .title("Fields without effect on the device are named")
                .why("The agent knows a small part of Docker's options and drops the rest without a log.")
                .remedy("Check that the module works without it.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Context context) {
        Map<String, List<Finding>> told = context.found().stream().collect(Collectors.groupingBy(Finding::module));
        List<Finding> findings = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (Noted noted : noted(context)) {
            Module module = noted.module();
            Note note = noted.note();
            List<Finding> ofModule = told.getOrDefault(note.module(), List.of());
            if (!isTold(note, module, ofModule)
                    && !isInspected(note, module)
                    && named.add(note.module() + " " + note.path())) {
                finding(module, note, untold(note, module, ofModule)).ifPresent(findings::add);
            }
        }
        if (!KubernetesDevice.agent(context).k8sExtensions()) {
            findings.addAll(extensionsOfRules(context));
        }
        return SameCause.merged(findings);
    }

    /** Sections that rules wrote, which are as lost as those that were there. */
    private List<Finding> extensionsOfRules(Context context) {
        List<Finding> findings = new ArrayList<>();
        List<Module> after = context.deployment().modules();
        for (int i = 0; i < after.size(); i++) {
            Module module = context.input().modules().get(i);
            JsonValue section = module.createOptions().get(KubernetesExtension.NAME);
            if (!section.exists()
                    && after.get(i)
                            .createOptions()
                            .get(KubernetesExtension.NAME)
                            .exists()) {
                findings.add(Loss.ofExtensions(module)
                        .weigh(at(module, section))
                        .say("Without effect on this device. The agent's extensions are switched off."));
            }
        }
        return findings;
    }

    /** A note about a module that has what it is about. */
    private record Noted(Module module, Note note) {}

    private static List<Noted> noted(Context context) {
        List<Noted> noted = new ArrayList<>();
        for (Note note : context.planOfInput().notes()) {
            if (isSilent(note)) {
                owner(note, context)
                        .filter(module -> !module.isEdgeAgent())
                        .ifPresent(module -> noted.add(new Noted(module, note)));
            }
        }
        // Where a rule has put it, the agent reads the extension for the first time.
        for (Note note : context.plan().notes()) {
            if (isSilent(note)
                    && note.path().startsWith(KubernetesExtension.NAME + ".")
                    && hasNoExtension(note.module(), context.input())) {
                context.deployment().module(note.module()).ifPresent(module -> noted.add(new Noted(module, note)));
            }
        }
        return noted;
    }

    private static boolean hasNoExtension(String module, Deployment deployment) {
        return deployment
                .module(module)
                .filter(known ->
                        !known.createOptions().get(KubernetesExtension.NAME).exists())
                .isPresent();
    }

    /** Two modules can have one name: that of a system module, which one of the user's has as well. */
    private static Optional<Module> owner(Note note, Context context) {
        Optional<Module> first = context.input().module(note.module());
        if (note.value().isEmpty()
                || first.isEmpty()
                || holds(first.get(), note.value().get())) {
            return first;
        }
        for (Module module : context.input().modules()) {
            if (module.name().equals(note.module())
                    && holds(module, note.value().get())) {
                return Optional.of(module);
            }
        }
        return first;
    }

    private static boolean holds(Module module, JsonValue value) {
        return value.path().startsWith(module.value().path());
    }

    private static boolean isSilent(Note note) {
        return !note.path().isEmpty()
                && !isHostIp(note.path())
                && (note.kind() == Note.Kind.DROPPED
                        || (note.kind() == Note.Kind.CHANGED
                                && OF_OTHER_RULES.stream().noneMatch(note.path()::endsWith)));
    }

    private static boolean isHostIp(String path) {
        return path.regionMatches(true, path.length() - HOST_IP.length(), HOST_IP, 0, HOST_IP.length());
    }

    /**
     * Whether a finding is about the field or something in it, or changed what holds it. Placeholders in a list, and
     * entries of Env that set nothing, are told of together.
     */
    private static boolean isTold(Note note, Module module, List<Finding> findings) {
        boolean within = false;
        for (Finding finding : findings) {
            if (finding.path().equals(note.path())
                    || (JsonPath.isWithin(note.path(), finding.path())
                            && (isToldTogether(note, module) || isChanged(note, module, finding)))) {
                return true;
            }
            within |= JsonPath.isWithin(finding.path(), note.path());
        }
        return within && untold(note, module, findings).isEmpty();
    }

    /** Of a list some of whose elements findings are about, an element that none is about. */
    private static Optional<JsonValue> untold(Note note, Module module, List<Finding> findings) {
        List<JsonValue> elements = note.value().map(JsonValue::elements).orElse(List.of());
        List<JsonValue> others = elements.stream()
                .filter(element -> findings.stream()
                        .noneMatch(finding -> JsonPath.isWithin(finding.path(), module.pathOf(element.path()))))
                .toList();
        return others.size() < elements.size() ? others.stream().findFirst() : Optional.empty();
    }

    private static boolean isToldTogether(Note note, Module module) {
        boolean setsNothing = note.kind() == Note.Kind.DROPPED && note.path().startsWith("Env[");
        return setsNothing || hasPlaceholder(note, module);
    }

    /** Whether the field only describes a container, in the output of docker inspect. */
    private static boolean isInspected(Note note, Module module) {
        return InspectOutput.of(module).stream()
                .flatMap(output -> output.fields().stream())
                .anyMatch(field -> module.pathOf(field.path()).equals(note.path()));
    }

    private static boolean hasPlaceholder(Note note, Module module) {
        return note.path().endsWith("]")
                && module.find(note.path())
                        .flatMap(JsonValue::text)
                        .filter(Placeholders::in)
                        .isPresent();
    }

    private static boolean isChanged(Note note, Module module, Finding finding) {
        return finding.edits().stream()
                .filter(edit -> edit instanceof Edit.Put || edit instanceof Edit.Remove)
                .anyMatch(edit -> JsonPath.isWithin(note.path(), module.pathOf(edit.path())));
    }

    /** @param only the element of the field that the finding is about; all of it, if there is none */
    private Optional<Finding> finding(Module module, Note note, Optional<JsonValue> only) {
        Optional<JsonValue> meant = note.value().or(() -> module.find(note.path()));
        return meant.filter(value -> !Loss.asksForNothing(value)
                        && !DockerDefaults.hold(value, module)
                        && !MacAddresses.areAll(value, module))
                .map(value -> {
                    Loss loss = Loss.of(value, module);
                    Finding.Draft draft = loss.weigh(at(module, only.orElse(value)));
                    if (note.kind() == Note.Kind.DROPPED) {
                        return draft.say(SameCause.WITHOUT_EFFECT
                                + MacAddresses.reason(value).orElse(note.message()));
                    }
                    return loss.severity() == Severity.ACTION
                            ? draft.say(note.message())
                            : draft.as(Severity.INFO).nothingToDo().say(note.message());
                });
    }
}
