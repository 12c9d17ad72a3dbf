package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the volumes that must be on the device before the deployment is. */
final class VolumesExist implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("STORAGE-006", Severity.ACTION)
            .title("Every mounted volume exists on the device")
            .why("A module whose volume claim is missing waits for it for ever; a share makes a claim of its name.")
            .remedy("Create the share on the device.")
            .reference(Reference.MIGRATION_GUIDE, "#storage");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        for (Module module : context.deployment().modules()) {
            for (JsonValue source : sources(module)) {
                claims.computeIfAbsent(source.text().orElse(""), any -> new Claim(source, new LinkedHashSet<>()))
                        .users()
                        .add(module);
            }
        }
        return claims.entrySet().stream()
                .map(claim -> finding(claim.getKey(), claim.getValue()))
                .toList();
    }

    /**
     * A volume claim.
     *
     * @param firstUse the value that names it first
     * @param users the modules that mount it
     */
    private record Claim(JsonValue firstUse, Set<Module> users) {}

    /** The values that name the module's volume claims. */
    private static List<JsonValue> sources(Module module) {
        List<JsonValue> sources = new ArrayList<>();
        for (JsonValue mount : module.hostConfig().get("Mounts").elements()) {
            if (Mounts.isVolume(mount)) {
                sources.add(mount.get("Source"));
            }
        }
        for (JsonValue volume :
                module.createOptions().at("k8s-experimental", "volumes").elements()) {
            sources.add(volume.at("volume", "persistentVolumeClaim", "claimName"));
        }
        return sources.stream().filter(source -> source.text().isPresent()).toList();
    }

    private static Finding finding(String volume, Claim claim) {
        Module first = claim.users().iterator().next();
        String names = claim.users().stream().map(Module::name).collect(Collectors.joining(", "));
        return INFO.at(first, claim.firstUse())
                .remedy("Create the share " + volume + " on the device; " + names
                        + (claim.users().size() == 1 ? " mounts it." : " mount it."))
                .say("The volume " + volume + " must exist before the deployment is applied.");
    }
}
