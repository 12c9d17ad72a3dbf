package io.github.edgemigrator.rules.kubernetes.environment;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.ModuleRule;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesAgent;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.manifest.Variable;
import java.util.List;
import java.util.Optional;

/** Tells which settings of the IoT Edge agent are those of the device. */
public final class ReportAgentOptions implements ModuleRule {
    static final RuleInfo INFO = RuleInfo.of("AGENT-001", Severity.WARNING)
            .about(KubernetesAgent.ownVariables())
            .title("The agent is set up on the device")
            .why("The running agent overwrites its own settings in a deployment with those it was installed with.")
            .remedy("Change the setting where the agent was installed, on the device.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

    /** Settings under which the agent hands on every setting it has. */
    private static final AgentSettings ALL =
            AgentSettings.defaults().withClaims(new ClaimSettings(Optional.of(""), 1, false));

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Module module, Context context) {
        if (!module.isEdgeAgent()) {
            return List.of();
        }
        return Variable.of(module).stream()
                .filter(variable ->
                        KubernetesAgent.setsItself(variable.name(), module, ALL) && !isOfEveryModule(variable))
                .map(variable -> INFO.at(module, variable.entry())
                        .remedy("Set " + variable.name() + " where the agent was installed, on the device.")
                        .say(variable.name() + " has no effect here: the agent keeps the value it runs with."))
                .toList();
    }

    /** Whether the agent gives it to every module, see {@link FlagRuntimeVariables}. */
    static boolean isOfEveryModule(Variable variable) {
        return variable.name().startsWith("IOTEDGE_");
    }
}
