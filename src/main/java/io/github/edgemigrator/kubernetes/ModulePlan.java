package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the agent does with one module, whatever the others are. It takes each step for all modules before the next, so
 * that what is to tell is kept by steps.
 */
final class ModulePlan {
    private final ModuleSpec module;
    private final PullSecrets secrets;
    private final ModuleLog.Entries reading;
    private final ModuleLog.Entries writing;
    private final Map<ObjectKind, Step> steps = new EnumMap<>(ObjectKind.class);

    /**
     * The objects of one kind.
     *
     * @param making what there is to tell of how they are made
     * @param checking what Kubernetes says of them
     */
    record Step(List<KubernetesObject> objects, ModuleLog.Entries making, ModuleLog.Entries checking) {
        private static final Step NONE = new Step(List.of(), ModuleLog.Entries.NONE, ModuleLog.Entries.NONE);
    }

    ModulePlan(Module source, Deployment deployment, AgentSettings settings, PullSecrets secrets) {
        this.secrets = secrets;
        module = new ModuleReader(deployment).read(source, new ModuleLog(source.name()));
        reading = module.log().endStep();
        // What could not be read cannot be judged any further.
        if (!isRead()) {
            writing = ModuleLog.Entries.NONE;
            return;
        }
        PodParameters parameters = PodParameters.read(module, settings, secrets);
        writing = module.log().endStep();
        take(ObjectKind.SERVICE_ACCOUNT, Optional.of(account()));
        take(ObjectKind.SERVICE, new ServiceMapper(module, parameters.extensions(), settings).service());
        take(ObjectKind.DEPLOYMENT, Optional.of(new DeploymentMapper(module, parameters, settings).deployment()));
    }

    private void take(ObjectKind kind, Optional<ObjectNode> made) {
        List<KubernetesObject> objects = made.map(json -> List.of(new KubernetesObject(kind, module.name(), json)))
                .orElse(List.of());
        ModuleLog.Entries making = module.log().endStep();
        if (!isAccountRefused()) {
            objects.forEach(object -> ApiCheck.check(object, module.log()));
        }
        steps.put(kind, new Step(objects, making, module.log().endStep()));
    }

    /** {@code KubernetesServiceAccountMapper}. */
    private ObjectNode account() {
        tellOfName();
        return Metadata.object(
                ObjectKind.SERVICE_ACCOUNT,
                Metadata.of(module.objectName(), Metadata.labels(module), Metadata.moduleId(module)));
    }

    private void tellOfName() {
        if (!module.objectName().equalsIgnoreCase(module.name())) {
            module.log()
                    .changed(
                            "",
                            Place.SERVICE_ACCOUNT,
                            "On Kubernetes the module is named " + module.objectName()
                                    + "; by that name other modules find it.");
        }
        ModuleNameCheck.of(module.name(), false).filter(check -> !check.stops()).ifPresent(check -> module.log()
                .remark("", Place.SERVICE_ACCOUNT, "The name " + check.reason() + "."));
    }

    ModuleSpec module() {
        return module;
    }

    /** Whether it holds with those secrets too. */
    boolean isWith(PullSecrets others) {
        return secrets.equals(others);
    }

    /** Whether the agent could read the module; else there is nothing but {@link #reading}. */
    boolean isRead() {
        return reading.failures().isEmpty();
    }

    /** A module whose account is refused has a bad name; its other objects would only say so again. */
    boolean isAccountRefused() {
        return !step(ObjectKind.SERVICE_ACCOUNT).checking().failures().isEmpty();
    }

    /** What there is to tell of how the module is read. */
    ModuleLog.Entries reading() {
        return reading;
    }

    /** What there is to tell of how it is written into the agent's resource. */
    ModuleLog.Entries writing() {
        return writing;
    }

    /** The module's objects of a kind; claims are not among them, for modules share them. */
    Step step(ObjectKind kind) {
        return steps.getOrDefault(kind, Step.NONE);
    }
}
