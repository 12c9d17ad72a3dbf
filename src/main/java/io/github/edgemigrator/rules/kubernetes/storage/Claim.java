package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.workload.Mounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A volume claim that modules mount.
 *
 * @param name as they write it
 * @param uses where they do, at least one
 */
public record Claim(String name, List<Use> uses) {
    /**
     * A place where a module names a claim.
     *
     * @param source the value that is the name
     * @param mount whether it is a mount, of which the agent knows, and not an extension, which it passes on
     */
    public record Use(Module module, JsonValue source, boolean readOnly, boolean mount) {}

    /** The claims of a deployment in the order of their first uses. */
    public static List<Claim> of(Deployment deployment) {
        Map<String, List<Use>> uses = new LinkedHashMap<>();
        for (Module module : deployment.modules()) {
            for (Use use : uses(module)) {
                use.source().text().ifPresent(name -> uses.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(use));
            }
        }
        return uses.entrySet().stream()
                .map(entry -> new Claim(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Where a module mounts claims. */
    public static List<Use> uses(Module module) {
        List<Use> uses = new ArrayList<>();
        if (module.isEdgeAgent()) {
            // Its pod mounts nothing that a deployment asks for.
            return uses;
        }
        for (JsonValue mount : Mounts.of(module)) {
            if (Mounts.isVolume(mount)) {
                uses.add(new Use(module, mount.get("Source"), Mounts.isReadOnly(mount), true));
            }
        }
        for (JsonValue volume : ExtensionVolumes.volumes(module)) {
            JsonValue claim = volume.at("volume", "persistentVolumeClaim");
            if (!claim.exists()) {
                continue;
            }
            boolean readOnly = claim.get("readOnly").json().asBoolean()
                    || volume.get("volumeMounts").elements().stream()
                            .allMatch(mount -> mount.get("readOnly").json().asBoolean());
            uses.add(new Use(module, claim.get("claimName"), readOnly, false));
        }
        return uses;
    }

    Use firstUse() {
        return uses.get(0);
    }

    /** The names of the modules that mount it. */
    String users() {
        return users(any -> true);
    }

    /** The names of the modules that mount it in some way; empty if none does. */
    String users(Predicate<Use> way) {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        uses.stream().filter(way).forEach(use -> names.add(use.module().name()));
        return Sentences.listed(names);
    }
}
