package io.github.edgemigrator.rules.common.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.DockerObject;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.edgeagent.request.RepeatedField;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * MANIFEST-009: makes one field of those whose names differ only in case, as the agent does: it joins lists and maps,
 * and of other values the last counts. For {@code Cmd}, {@code Entrypoint} and {@code WorkingDir} it would refuse the
 * deployment.
 */
final class DropFieldsThatDifferInCase extends ModuleRule {
    private static final Set<String> OF_OTHER_RULES =
            Set.of(CreateOptions.NAME.toLowerCase(Locale.ROOT), KubernetesExtension.NAME);

    DropFieldsThatDifferInCase() {
        super(RuleInfo.of("MANIFEST-009", Severity.WARNING)
                .title("Names of fields differ by more than case")
                .why(
                        "The agent reads two such fields as one: it joins lists and maps, and of other values uses the last.")
                .remedy("Check that the module needs the value that was kept.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker"));
    }

    @Override
    public boolean looksAtEdgeAgent() {
        return true;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        JsonValue extension = module.createOptions().get(KubernetesExtension.NAME);
        add(findings, module, module.value(), Optional.empty());
        add(findings, module, module.settings(), Optional.empty());
        add(findings, module, module.createOptions(), Optional.of(DockerObject.TOP));
        add(findings, module, module.hostConfig(), Optional.of(DockerObject.HOST));
        add(findings, module, extension, Optional.empty());
        add(findings, module, extension.get("resources"), Optional.empty());
        for (JsonValue mount : module.hostConfig().get("Mounts").elements()) {
            add(findings, module, mount, Optional.of(DockerObject.MOUNT));
        }
        return findings;
    }

    /** @param kind empty for an object that is not Docker's; a name in Docker's spelling is kept rather than others */
    private void add(List<Finding> findings, Module module, JsonValue owner, Optional<DockerObject> kind) {
        Set<String> usual = kind.map(DockerObject::names).orElse(Set.of());
        if (!hasNamesakes(owner.json(), usual)) {
            return;
        }
        Map<String, List<JsonValue>> byName = new LinkedHashMap<>();
        for (JsonValue member : owner.members()) {
            String name = member.name().toLowerCase(Locale.ROOT);
            if (OF_OTHER_RULES.stream().noneMatch(name::contains)) {
                byName.computeIfAbsent(name, any -> new ArrayList<>()).add(member);
            }
        }
        byName.values().stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> findings.addAll(made(module, same, kind, usual)));
    }

    /** The field that is kept has the value that the agent uses; the others are removed. */
    private List<Finding> made(Module module, List<JsonValue> same, Optional<DockerObject> kind, Set<String> usual) {
        JsonValue last = same.get(same.size() - 1);
        JsonValue kept = same.stream()
                .filter(member -> usual.contains(member.name()))
                .findFirst()
                .orElse(last);
        JsonNode value = same.get(0).json();
        for (JsonValue next : same.subList(1, same.size())) {
            Optional<DockerField> field = kind.flatMap(known -> known.find(next.name()));
            value = RepeatedField.merged(field, value, next.json());
        }
        boolean joined = !value.equals(last.json());
        List<Finding> findings = new ArrayList<>();
        for (JsonValue other : same) {
            if (!other.equals(kept)) {
                findings.add(at(module, other)
                        .remove(other)
                        .remedy("Check that " + module.name() + " needs the value of " + kept.name() + ".")
                        .say(
                                joined
                                        ? "Joined with " + kept.name() + ": edgeAgent reads both as one field."
                                        : "Removed: edgeAgent reads it as the same field as " + kept.name()
                                                + " and uses the last value, " + last.name() + "."));
            }
        }
        if (!value.equals(kept.json())) {
            findings.add(at(module, kept)
                    .put(kept.path(), value)
                    .remedy("Check that " + module.name() + " needs the value of " + kept.name() + ".")
                    .say("Set to the value that edgeAgent uses: it reads "
                            + same.stream().map(JsonValue::name).collect(Collectors.joining(", "))
                            + " as one field."));
        }
        return findings;
    }

    /** Whether some names differ only in case; the usual ones do not, and mostly there are no others. */
    private static boolean hasNamesakes(JsonNode owner, Set<String> usual) {
        if (areUsual(owner, usual)) {
            return false;
        }
        Set<String> inLowerCase = new HashSet<>();
        for (Map.Entry<String, JsonNode> member : owner.properties()) {
            if (!inLowerCase.add(member.getKey().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean areUsual(JsonNode owner, Set<String> usual) {
        for (Map.Entry<String, JsonNode> member : owner.properties()) {
            if (!usual.contains(member.getKey())) {
                return false;
            }
        }
        return true;
    }
}
