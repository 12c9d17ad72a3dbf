package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesFields;
import io.github.edgemigrator.edgeagent.request.DockerField;
import io.github.edgemigrator.edgeagent.request.DockerObject;
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
            check(module, field, DockerObject.TOP.find(field.name()));
        }
        for (JsonValue field : module.hostConfig().members()) {
            check(module, field, DockerObject.HOST.find(field.name()));
        }
        for (JsonValue mount : module.hostConfig().get("Mounts").elements()) {
            mount.members().forEach(field -> check(module, field, DockerObject.MOUNT.find(field.name())));
        }
        for (JsonValue port : module.hostConfig().get("PortBindings").members()) {
            for (JsonValue binding : port.elements()) {
                binding.members(name -> !name.equalsIgnoreCase("HostIp"))
                        .forEach(field -> check(module, field, DockerObject.BINDING.find(field.name())));
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
        boolean ignored = known.filter(found -> KubernetesFields.TABLE.of(found).honoured())
                .isEmpty();
        if (ignored
                && !isNothing(field.json())
                && !isDefault(field, module)
                && !isNamed(module, field.path())
                && !isInspected(module, field)) {
            unaccounted.add("unnamed: " + module.name() + " " + module.pathOf(field.path()));
        }
    }

    /** Holds what Docker would take without the field. */
    private static boolean isDefault(JsonValue field, Module module) {
        String json = field.json().toString();
        return switch (field.name().toLowerCase(Locale.ROOT)) {
            case "consolesize" -> true;
            case "image" -> field.text().orElse("").equals(module.image());
            case "hostname" -> json.matches("\"[0-9a-f]{12}\"");
            case "healthcheck" -> json.equals("{\"Test\":[\"NONE\"]}");
            case "logconfig" ->
                isNothing(field.get("Config").json())
                        && List.of("json-file", "")
                                .contains(field.get("Type").text().orElse("-"));
            case "restartpolicy" -> json.matches("(?i)\\{\"Name\":\"(no)?\"(,.*)?}");
            case "maskedpaths", "readonlypaths" -> json.contains("\"/proc/") || json.contains("\"/sys/");
            default ->
                Set.of(
                                "\"runc\"",
                                "\"private\"",
                                "\"host\"",
                                "\"default\"",
                                "\"SIGTERM\"",
                                "10",
                                "67108864",
                                "\"67108864\"")
                        .contains(json);
        };
    }

    /** Whether a finding about the output of docker inspect is about the field too. */
    private boolean isInspected(Module module, JsonValue field) {
        Set<String> others = Set.of(
                "id",
                "created",
                "path",
                "args",
                "state",
                "driver",
                "graphdriver",
                "name",
                "image",
                "platform",
                "restartcount",
                "networksettings",
                "mounts");
        return others.contains(field.name().toLowerCase(Locale.ROOT))
                && findings.stream()
                        .anyMatch(finding -> finding.module().equals(module.name())
                                && finding.rule().id().equals("DOCKER-005"));
    }

    /** Asks for nothing, so that nothing is lost. */
    private static boolean isNothing(JsonNode value) {
        return (value.isContainerNode() && value.isEmpty())
                || value.isMissingNode()
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
                        || isToldTogether(finding, path)
                        // Of edgeAgent one finding names all.
                        || (finding.rule().id().equals("AGENT-001") && names(finding, path))
                        || (isWithin(path, finding.path())
                                && finding.edits().stream()
                                        .filter(edit -> !(edit instanceof Edit.Append || edit instanceof Edit.Rename))
                                        .anyMatch(edit -> value.startsWith(edit.path()))));
    }

    /** Whether a finding at another field with the same fate names it, or the MAC address that it repeats. */
    private static boolean isToldTogether(Finding finding, String path) {
        boolean address =
                path.equalsIgnoreCase("NetworkingConfig") && finding.path().equalsIgnoreCase("MacAddress");
        return finding.rule().id().equals("DOCKER-001") && (names(finding, path) || address);
    }

    /** Whether the finding's first sentence lists the path or what holds it. */
    private static boolean names(Finding finding, String path) {
        String fields = finding.message().split("\\. ", 2)[0];
        // A rule that runs later sees the names as they are spelled by then.
        return Stream.of(fields.toLowerCase(Locale.ROOT).split("[ ,:]+"))
                .anyMatch(field -> isWithin(path.toLowerCase(Locale.ROOT), field));
    }

    private static boolean isWithin(String path, String outer) {
        return path.equals(outer) || path.startsWith(outer + ".") || path.startsWith(outer + "[");
    }
}
