package io.github.edgemigrator.rules.kubernetes.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.compute.Gpu;
import io.github.edgemigrator.rules.kubernetes.storage.Claim;
import io.github.edgemigrator.rules.kubernetes.storage.HubStore;
import io.github.edgemigrator.workload.HostAccess;
import io.github.edgemigrator.workload.JsonNodes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** UPDATE-001: stops the old instance of a module before the new one starts, where both cannot run at once. */
final class SetRecreateStrategy extends ModuleRule {
    private static final String ROLLING = "RollingUpdate";

    SetRecreateStrategy() {
        super(RuleInfo.of("UPDATE-001", Severity.INFO)
                .about("NetworkMode", "Binds", "Mounts", KubernetesExtension.NAME)
                .title("The old instance stops before the new one starts")
                .why(
                        "By default Kubernetes starts the new instance first, which waits for ever for what the old one holds.")
                .remedy("Nothing to do; an update now interrupts the module for a moment.")
                .reference(Reference.MIGRATION_GUIDE, "#other-differences"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        JsonValue strategy = module.createOptions().at(KubernetesExtension.NAME, "strategy");
        JsonNode json = strategy.json();
        boolean none = json.isMissingNode() || json.isNull() || (json.isObject() && json.isEmpty());
        if (!none) {
            return Stream.of(spelt(module, strategy), rolling(module, strategy))
                    .flatMap(Optional::stream)
                    .toList();
        }
        return held(module, context)
                .map(what -> List.of(at(module, strategy)
                        .put(strategy.path(), JsonNodes.object().put("type", "Recreate"))
                        .say("The strategy Recreate was set, as only one instance can have " + what + ".")))
                .orElseGet(() -> suggestion(module, strategy));
    }

    /** A strategy in the form and case that the agent and Kubernetes take. */
    private Optional<Finding> spelt(Module module, JsonValue strategy) {
        JsonValue type = type(strategy);
        boolean alone = strategy.json().isTextual();
        return meant(type)
                .filter(known -> alone || !known.equals(type.json().textValue()))
                .map(known -> at(module, type)
                        .put(type.path(), alone ? JsonNodes.object().put("type", known) : JsonNodes.text(known))
                        .nothingToDo()
                        .say("Written as Kubernetes takes it; as it was, it would have stopped the deployment."));
    }

    private Optional<Finding> rolling(Module module, JsonValue strategy) {
        boolean typed = type(strategy).exists();
        boolean rolls = typed
                ? meant(type(strategy)).equals(Optional.of(ROLLING))
                : strategy.json().isObject();
        return exclusive(module).filter(any -> rolls).map(what -> at(module, strategy)
                .as(Severity.WARNING)
                .remedy("Set k8s-experimental.strategy of " + module.name() + " to {\"type\": \"Recreate\"}.")
                .say("Kept: in an update the new instance starts first, and waits for ever for " + what
                        + " that the old one has."));
    }

    /** The type of a strategy, or what stands alone for it. */
    private static JsonValue type(JsonValue strategy) {
        return strategy.json().isTextual() ? strategy : strategy.get("type");
    }

    /** The type that is meant, however it is spelt. */
    private static Optional<String> meant(JsonValue type) {
        String plain = type.json().isTextual() ? type.json().textValue().replaceAll("[-_ ]", "") : "";
        return Stream.of("Recreate", ROLLING).filter(plain::equalsIgnoreCase).findFirst();
    }

    /** What only one instance at a time can have. */
    private static Optional<String> held(Module module, Context context) {
        boolean store = module.isEdgeHub() && HubStore.mounted(module, context).isPresent();
        return exclusive(module).or(() -> store ? Optional.of("the store of edgeHub") : Optional.empty());
    }

    /** What a second instance waits for as long as the first one has it. */
    private static Optional<String> exclusive(Module module) {
        if (Gpu.isUsedBy(module)) {
            return Optional.of("the GPU");
        }
        return HostAccess.isOnHostNetwork(module) ? Optional.of("the ports of the host") : Optional.empty();
    }

    private List<Finding> suggestion(Module module, JsonValue strategy) {
        if (Claim.uses(module).stream().allMatch(Claim.Use::readOnly)) {
            return List.of();
        }
        return List.of(at(module, strategy)
                .as(Severity.WARNING)
                .remedy(
                        "Set k8s-experimental.strategy to {\"type\": \"Recreate\"} if two instances must not write to one"
                                + " volume at once.")
                .say("During an update the old and the new instance write to the same volume for a while."));
    }
}
