package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesAgent;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import java.util.List;

/** ENV-006: drops variables that the agent sets itself. */
final class FlagRuntimeVariables extends ModuleRule {
    FlagRuntimeVariables() {
        super(RuleInfo.of("ENV-006", Severity.WARNING)
                .about(KubernetesAgent.ownVariables())
                .title("Variables of the runtime are left to the runtime")
                .why(
                        "The agent puts its own variables behind those of a module, and Kubernetes takes the last of a name.")
                .remedy(
                        "Check that the module works with the agent's value, or give your own value under another name.")
                .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes"));
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        AgentSettings agent = KubernetesDevice.agent(context);
        return Variable.of(module).stream()
                .filter(variable -> KubernetesAgent.setsItself(variable.name(), module, agent))
                .map(variable -> at(module, variable.entry())
                        .remove(variable.entry())
                        .remedy("Check that " + module.name() + " works with the agent's own " + variable.name() + ".")
                        .say(variable.name() + " was removed: the agent sets it itself, whatever the deployment says."))
                .toList();
    }
}
