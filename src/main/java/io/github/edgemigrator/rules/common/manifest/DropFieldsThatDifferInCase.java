package io.github.edgemigrator.rules.common.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.DockerFields;
import io.github.edgemigrator.edgeagent.kubernetes.Extensions;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.CreateOptions;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.DockerNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Leaves one of the fields whose names differ only in case: the agent takes them for one field. For {@code Cmd},
 * {@code Entrypoint} and {@code WorkingDir} it then refuses the deployment; which of the others it takes is unknown.
 */
public final class DropFieldsThatDifferInCase implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("MANIFEST-009", Severity.ACTION)
            .title("Names of fields differ by more than case")
            .why("The agent takes two such fields for one, and nobody can say which of them counts.")
            .remedy("Check that the field that was left is the one that the module needs.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Docker");

    private static final Set<String> OF_OTHER_RULES =
            Set.of(CreateOptions.NAME.toLowerCase(Locale.ROOT), Extensions.NAME);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        List<Finding> findings = new ArrayList<>();
        JsonValue extension = module.createOptions().get(Extensions.NAME);
        add(findings, module, module.value(), Set.of());
        add(findings, module, module.settings(), Set.of());
        add(findings, module, module.createOptions(), DockerNames.in(""));
        add(findings, module, module.hostConfig(), DockerNames.in(DockerFields.HOST_CONFIG));
        add(findings, module, extension, Set.of());
        add(findings, module, extension.get("resources"), Set.of());
        for (JsonValue mount : module.hostConfig().get("Mounts").elements()) {
            add(findings, module, mount, DockerNames.in(DockerFields.MOUNT));
        }
        return findings;
    }

    /** @param usual the names in Docker's spelling, which are kept rather than others */
    private static void add(List<Finding> findings, Module module, JsonValue owner, Set<String> usual) {
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
        for (List<JsonValue> same : byName.values()) {
            JsonValue kept = same.stream()
                    .filter(member -> usual.contains(member.name()))
                    .findFirst()
                    .orElse(same.get(0));
            for (JsonValue other : same) {
                if (other.equals(kept)) {
                    continue;
                }
                findings.add(INFO.at(module, other)
                        .remove(other)
                        .remedy("Check that " + module.name() + " needs " + kept.name() + ", not " + other.name() + ".")
                        .say("Removed: to the agent " + other.name() + " is the same field as " + kept.name() + "."));
            }
        }
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
