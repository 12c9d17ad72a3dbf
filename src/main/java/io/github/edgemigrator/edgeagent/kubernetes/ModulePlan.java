package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.Optional;

/**
 * What the agent does with one module, whatever the others are.
 *
 * @param reading what there is to tell of how the module is read
 * @param objects what is made of it; empty if the agent could not read it, and then it cannot be judged any further
 */
record ModulePlan(ModuleSpec module, ModuleLog.Entries reading, Optional<ModuleObjects> objects) {
    static ModulePlan of(Module source, Deployment deployment, AgentSettings settings, PullSecrets secrets) {
        ModuleSpec module = new ModuleReader(deployment, settings).read(source, new ModuleLog(source.name()));
        ModuleLog.Entries reading = module.log().endStep();
        return new ModulePlan(
                module,
                reading,
                reading.failures().isEmpty()
                        ? Optional.of(new ModuleObjects(module, settings, secrets))
                        : Optional.empty());
    }
}
