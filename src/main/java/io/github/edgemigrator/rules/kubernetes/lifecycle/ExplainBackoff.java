package io.github.edgemigrator.rules.kubernetes.lifecycle;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Sentences;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.manifest.Module;
import io.github.edgemigrator.rules.kubernetes.compute.Gpu;
import java.util.List;

/** STATUS-001: explains the state that modules show while they start. */
final class ExplainBackoff extends DeploymentRule {
    ExplainBackoff() {
        super(RuleInfo.of("STATUS-001", Severity.INFO)
                .about("Mounts", KubernetesExtension.NAME)
                .title("A module that starts is shown as backoff")
                .why("IoT Hub shows a pod in Container Creating as backoff, often only while a large image is pulled.")
                .remedy("Wait; if it lasts, look whether the image can be pulled and the volumes exist.")
                .reference(Reference.MIGRATION_GUIDE, "#other-differences"));
    }

    @Override
    public List<Finding> examine(Context context) {
        List<String> slow = context.deployment().modules().stream()
                .filter(module -> !module.isEdgeAgent())
                .filter(module -> Gpu.isUsedBy(module)
                        || !module.hostConfig().get("Mounts").elements().isEmpty())
                .map(Module::name)
                .toList();
        return slow.isEmpty()
                ? List.of()
                : List.of(
                        at(context.deployment(), context.deployment().agent().get("modules"))
                                .say(
                                        "After applying, " + Sentences.listed(slow)
                                                + " may be in backoff for a while: pulling a large image and mounting volumes take time."));
    }
}
