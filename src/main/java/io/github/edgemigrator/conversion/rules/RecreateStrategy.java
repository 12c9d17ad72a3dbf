package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.manifest.JsonValue;
import io.github.edgemigrator.manifest.Module;
import java.util.List;
import java.util.Optional;

/** Stops the old instance of a module before the new one starts, where both cannot run at once. */
final class RecreateStrategy implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("UPDATE-001", Severity.INFO)
            .about("NetworkMode", "Mounts", "k8s-experimental")
            .title("The old instance stops before the new one starts")
            .why(
                    "By default Kubernetes starts the new instance first, which waits for ever for what the old one holds.")
            .remedy("Nothing to do; an update now interrupts the module for a moment.")
            .reference(Reference.MIGRATION_GUIDE, "#other-differences");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue strategy = module.createOptions().at("k8s-experimental", "strategy");
        if (strategy.exists()) {
            return List.of();
        }
        return held(module)
                .map(what -> List.of(INFO.at(module, strategy)
                        .put(strategy.path(), Json.object().put("type", "Recreate"))
                        .say("The strategy Recreate was set, as only one instance can have " + what + ".")))
                .orElseGet(() -> suggestion(module, strategy));
    }

    /** What only one instance at a time can have. */
    private static Optional<String> held(Module module) {
        if (Gpu.isUsedBy(module)) {
            return Optional.of("the GPU");
        }
        return HostNetwork.isUsedBy(module) ? Optional.of("the ports of the host") : Optional.empty();
    }

    private static List<Finding> suggestion(Module module, JsonValue strategy) {
        if (Claim.uses(module).stream().allMatch(Claim.Use::readOnly)) {
            return List.of();
        }
        return List.of(INFO.at(module, strategy)
                .as(Severity.WARNING)
                .remedy(
                        "Set k8s-experimental.strategy to {\"type\": \"Recreate\"} if two instances must not write to one"
                                + " volume at once.")
                .say("During an update the old and the new instance write to the same volume for a while."));
    }
}
