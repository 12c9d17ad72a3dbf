package io.github.edgemigrator.conversion.rules;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.kubernetes.AgentPlan;
import io.github.edgemigrator.kubernetes.Failure;
import io.github.edgemigrator.kubernetes.KubernetesAgent;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Module;
import java.util.List;
import java.util.Optional;

/** Foresees what would stop the converted deployment on the device. */
final class DeviceCheck implements DeploymentRule {
    static final RuleInfo INFO = RuleInfo.of("DEVICE-001", Severity.ERROR)
            .title("The device takes the converted deployment")
            .why("On Kubernetes one module that fails stops the whole deployment, mostly without naming the module.")
            .remedy("Correct this before applying the deployment.")
            .reference(Reference.AGENT_SOURCE, "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> examine(Context context) {
        Deployment deployment = context.deployment().closeGaps();
        AgentPlan plan = KubernetesAgent.plan(deployment, context.device().agent());
        return plan.failures().stream()
                .map(failure -> finding(failure, deployment))
                .toList();
    }

    private static Finding finding(Failure failure, Deployment deployment) {
        Optional<Module> module = deployment.module(failure.module());
        String where = module.map(Module::name).orElse("the deployment");
        return module.map(known -> INFO.at(known, known.value()))
                .orElseGet(() -> INFO.at(deployment, deployment.agent()))
                .remedy("Correct " + where + " before applying the deployment.")
                .say(failure.message());
    }
}
