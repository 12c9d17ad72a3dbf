package io.github.edgemigrator.rules.kubernetes.fields;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.network.Publishing;
import io.github.edgemigrator.rules.kubernetes.storage.MountPaths;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Misplaced fields of a module that ask for what stands at the right place as well, wholly or in part. */
final class NeedlessFields {
    private NeedlessFields() {}

    /** The findings of a rule about them, by their paths. */
    static Map<String, Finding> of(RuleInfo rule, Module module, Context context) {
        JsonValue options = module.createOptions();
        JsonValue host = module.hostConfig();
        List<Finding> found = new ArrayList<>();
        for (JsonValue field : options.members(name -> host.get(name).exists())) {
            if (host.get(field.name()).json().equals(field.json())) {
                found.add(needless(rule, module, field, "the same stands in HostConfig."));
                found.add(
                        needless(rule, module, host.get(field.name()), "the same stands at the top of createOptions."));
            }
        }
        MountPaths paths = MountPaths.of(module, context);
        mounted(rule, module, options.get("Mounts"), paths).ifPresent(found::add);
        mounted(rule, module, options.get("Binds"), paths).ifPresent(found::add);
        JsonValue exposed = host.get("ExposedPorts");
        if (exposed.exists() && arePublished(exposed, Publishing.of(module, context))) {
            found.add(needless(rule, module, exposed, "the ports are published."));
        }
        return found.stream().collect(Collectors.toMap(Finding::path, finding -> finding, (first, second) -> second));
    }

    private static Optional<Finding> mounted(RuleInfo rule, Module module, JsonValue list, MountPaths paths) {
        List<String> free = paths.freeOf(list);
        if (free.size() == list.elements().size() || free.contains("")) {
            return Optional.empty();
        }
        return Optional.of(
                free.isEmpty()
                        ? needless(rule, module, list, "the same paths are mounted already.")
                        : partly(rule, module, list, free));
    }

    /** A second mount at a path would stop the deployment, so only the other paths are asked about. */
    private static Finding partly(RuleInfo rule, Module module, JsonValue list, List<String> free) {
        String paths = Sentences.listed(free);
        return rule.at(module, list)
                .remedy("Mount " + paths + " in HostConfig." + list.name() + " if " + module.name()
                        + " needs it, and remove " + list.name() + ".")
                .say("The device ignores " + list.name() + " here. Its other paths are mounted already, but not "
                        + paths + ".");
    }

    private static Finding needless(RuleInfo rule, Module module, JsonValue field, String reason) {
        return rule.at(module, field)
                .as(Severity.INFO)
                .nothingToDo()
                .say("The device ignores " + field.name() + " here, and does not need it: " + reason);
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
}
