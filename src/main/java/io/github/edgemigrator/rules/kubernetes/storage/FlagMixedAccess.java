package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import java.util.ArrayList;
import java.util.List;

/** STORAGE-017: tells of volumes that some modules may only read and others write. */
final class FlagMixedAccess extends DeploymentRule {
    FlagMixedAccess() {
        super(RuleInfo.of("STORAGE-017", Severity.WARNING)
                .about("Mounts", KubernetesExtension.NAME)
                .title("Readers and writers share a volume knowingly")
                .why("One claim serves all modules, made by the agent as the first mount asks, in no fixed order.")
                .remedy("Mount the volume in the same way in all modules, or create its claim on the device.")
                .reference(
                        Reference.AGENT_SOURCE,
                        "/Microsoft.Azure.Devices.Edge.Agent.Kubernetes/edgedeployment/pvc/KubernetesPvcMapper.cs"));
    }

    @Override
    public List<Finding> examine(Context context) {
        boolean made =
                KubernetesDevice.agent(context).claims().storageClassName().isPresent();
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : Claim.of(context.deployment())) {
            String readers = claim.users(Claim.Use::readOnly);
            String writers = claim.users(use -> !use.readOnly());
            if (!readers.isEmpty() && !writers.isEmpty() && !readers.equals(writers)) {
                findings.add(finding(claim, readers, writers, made));
            }
        }
        return findings;
    }

    private Finding finding(Claim claim, String readers, String writers, boolean made) {
        Claim.Use first = claim.firstUse();
        String what =
                "The volume " + claim.name() + " is mounted read-only by " + readers + " and read-write by " + writers;
        return made
                ? at(first.module(), first.source())
                        .remedy("Mount the volume " + claim.name() + " read-write in " + readers
                                + " too, or create its claim on the device.")
                        .say(what + "; whether the agent makes a claim that can be written to is chance.")
                : at(first.module(), first.source())
                        .remedy("Let the share " + claim.name() + " be one that " + writers + " can write to.")
                        .say(what + "; both use one claim, which must allow to write.");
    }
}
