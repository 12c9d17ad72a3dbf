package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.DockerFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares a conversion's input with its output as wholes, without the engine's own account: what differs must be
 * claimed by an edit of a finding, and what the device ignores must be named by one.
 */
final class Ledger {
    private final List<Finding> findings;
    private final Set<JsonPath> claimed = new LinkedHashSet<>();
    private final List<String> unaccounted = new ArrayList<>();

    private Ledger(Conversion conversion) {
        this.findings = Stream.concat(
                        conversion.findings().stream(),
                        conversion.suppressed().stream().map(Suppressed::finding))
                .toList();
        for (Finding finding : findings) {
            for (Edit edit : finding.edits()) {
                claimed.add(edit.path());
                if (edit instanceof Edit.Rename rename) {
                    claimed.add(rename.path().parent().child(rename.name()));
                }
            }
        }
    }

    /** The places that differ unclaimed, and those that are lost unnamed. */
    static List<String> unaccounted(Conversion conversion) {
        Ledger ledger = new Ledger(conversion);
        ledger.compare(
                JsonPath.ROOT, conversion.input().tree(), conversion.output().tree());
        List<Module> modules = conversion.input().modules();
        for (int i = 0; i < modules.size(); i++) {
            Module before = modules.get(i);
            // A renamed module has another key; what it holds must be accounted for all the same.
            JsonNode after = conversion.output().modules().get(i).value().json();
            ledger.compare(before.value().path(), before.value().json(), after);
            ledger.findLosses(before);
        }
        return ledger.unaccounted;
    }

    private void compare(JsonPath path, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before instanceof ObjectNode && after instanceof ObjectNode) {
            Set<String> names = new LinkedHashSet<>();
            before.properties().forEach(member -> names.add(member.getKey()));
            after.properties().forEach(member -> names.add(member.getKey()));
            names.forEach(name -> compare(path.child(name), before.path(name), after.path(name)));
        } else if (claimed.stream().noneMatch(edit -> edit.startsWith(path) || path.startsWith(edit))) {
            unaccounted.add("unclaimed: " + path);
        }
    }

    private void findLosses(Module module) {
        for (JsonValue field : module.createOptions().members()) {
            check(module, field, DockerFields.topLevel(field.name()));
        }
        for (JsonValue field : module.hostConfig().members()) {
            check(module, field, DockerFields.hostConfig(field.name()));
        }
        for (JsonValue mount : module.hostConfig().get("Mounts").elements()) {
            mount.members().forEach(field -> check(module, field, DockerFields.find(DockerFields.MOUNT, field.name())));
        }
        for (JsonValue port : module.hostConfig().get("PortBindings").members()) {
            for (JsonValue binding : port.elements()) {
                binding.members(name -> !name.equalsIgnoreCase("HostIp"))
                        .forEach(field ->
                                check(module, field, DockerFields.find(DockerFields.PORT_BINDING, field.name())));
            }
        }
        for (JsonValue setting : module.value().get("settings").members()) {
            if (!setting.name().equalsIgnoreCase("image")
                    && !setting.name().toLowerCase(Locale.ROOT).startsWith("createoptions")) {
                check(module, setting, Optional.empty());
            }
        }
    }

    private void check(Module module, JsonValue field, Optional<DockerField> known) {
        boolean ignored = known.map(found -> !found.honoured()).orElse(true);
        if (ignored && !isNothing(field.json()) && !isNamed(module, field.path())) {
            unaccounted.add("unnamed: " + module.name() + " " + module.pathOf(field.path()));
        }
    }

    /** Asks for nothing, so that nothing is lost. */
    private static boolean isNothing(JsonNode value) {
        return (value.isContainerNode() && value.isEmpty())
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isBoolean() && !value.asBoolean())
                || (value.isNumber() && value.asDouble() <= 0);
    }

    /** Whether a finding is about the value or something in it, or changed what holds it. */
    private boolean isNamed(Module module, JsonPath value) {
        String path = module.pathOf(value);
        return findings.stream()
                .filter(finding -> finding.module().equals(module.name()))
                .anyMatch(finding -> isWithin(finding.path(), path)
                        || (isWithin(path, finding.path())
                                && finding.edits().stream()
                                        .filter(edit -> !(edit instanceof Edit.Append || edit instanceof Edit.Rename))
                                        .anyMatch(edit -> value.startsWith(edit.path()))));
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + ".") || path.startsWith(outer + "[");
    }
}
