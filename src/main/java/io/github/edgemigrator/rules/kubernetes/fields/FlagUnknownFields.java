package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.DockerObject;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * DOCKER-002: asks whether a misspelt or misplaced field was meant to be another. It corrects none: a field that Docker
 * ignored had no effect, so making it work would change what the module does.
 */
final class FlagUnknownFields extends ModuleRule {
    FlagUnknownFields() {
        super(RuleInfo.of("DOCKER-002", Severity.WARNING)
                .title("Fields are spelt and placed as Docker has them")
                .why(
                        "A field of another name or at another place is ignored without a word, by Docker and by the device.")
                .remedy("Correct the field if the module needs it, or remove it.")
                .reference(Reference.DEPLOYMENT_MANIFEST, "#configure-modules"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue host = module.hostConfig();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(around(module, module.value(), MeantField.OF_MODULE));
        findings.addAll(around(module, module.settings(), MeantField.OF_SETTINGS));
        Map<String, Finding> needless = NeedlessFields.of(info(), module, context);
        inOptions(module, module.createOptions(), DockerObject.TOP)
                .forEach(finding -> findings.add(needless.getOrDefault(finding.path(), finding)));
        JsonValue volumes = module.createOptions().get("Volumes");
        if (isListOfBinds(volumes)) {
            findings.add(asked(module, volumes, MeantField.binds()));
        }
        inOptions(module, host, DockerObject.HOST)
                .forEach(finding -> findings.add(needless.getOrDefault(finding.path(), finding)));
        host.get("Mounts").elements().forEach(mount -> findings.addAll(inOptions(module, mount, DockerObject.MOUNT)));
        for (JsonValue port : host.get("PortBindings").members()) {
            for (JsonValue binding : port.elements()) {
                findings.addAll(inOptions(module, binding, DockerObject.BINDING));
            }
        }
        return withoutStructures(module, findings);
    }

    /** A whole structure at the wrong level is not a misspelt field. */
    private static List<Finding> withoutStructures(Module module, List<Finding> findings) {
        Set<String> structures = new HashSet<>();
        WrongLevel.in(module)
                .forEach(wrong -> structures.add(module.pathOf(wrong.value().path())));
        InspectOutput.of(module)
                .ifPresent(output -> output.fields().forEach(field -> structures.add(module.pathOf(field.path()))));
        findings.removeIf(finding -> structures.contains(finding.path()));
        return findings;
    }

    /** Fields beside or in {@code settings}. */
    private List<Finding> around(Module module, JsonValue owner, Set<String> known) {
        List<Finding> findings = new ArrayList<>();
        for (JsonValue field : MeantField.unknown(owner, known)) {
            MeantField.around(field.name(), known).ifPresent(meant -> findings.add(asked(module, field, meant)));
        }
        return findings;
    }

    private List<Finding> inOptions(Module module, JsonValue owner, DockerObject parent) {
        Set<String> known = parent.names();
        boolean host = parent == DockerObject.HOST;
        List<Finding> findings = new ArrayList<>();
        for (JsonValue field : MeantField.unknown(owner, known)) {
            Optional<MeantField> elsewhere =
                    host || parent == DockerObject.TOP ? MeantField.inOptions(field.name()) : Optional.empty();
            if (host && field.name().equalsIgnoreCase("Volumes") && isListOfBinds(field)) {
                elsewhere = Optional.of(MeantField.binds());
            }
            elsewhere
                    .or(() -> host || parent == DockerObject.TOP ? MeantField.inExtension(field) : Optional.empty())
                    .or(() -> Spelling.closest(field.name(), known)
                            .flatMap(parent::find)
                            .map(meant ->
                                    new MeantField(host ? meant.path() : meant.docker(), MeantField.hasEffect(meant))))
                    .or(() -> host ? MeantField.misspelt(field.name(), DockerObject.TOP) : Optional.empty())
                    .or(() -> parent == DockerObject.TOP
                            ? MeantField.misspelt(field.name(), DockerObject.HOST)
                            : Optional.empty())
                    .ifPresent(meant -> findings.add(asked(module, field, meant)));
        }
        return findings;
    }

    /** Whether a field holds what docker-compose has in its volumes, and Docker in Binds. */
    private static boolean isListOfBinds(JsonValue volumes) {
        return volumes.elements().stream()
                .anyMatch(volume ->
                        volume.text().filter(text -> text.contains(":")).isPresent());
    }

    private Finding asked(Module module, JsonValue field, MeantField meant) {
        Finding.Draft draft = at(module, field);
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
