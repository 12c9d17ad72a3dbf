package io.github.edgemigrator.rules.kubernetes.storage;

import io.github.edgemigrator.conversion.Context;
import io.github.edgemigrator.conversion.DeploymentRule;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import io.github.edgemigrator.edgeagent.request.KubernetesExtension;
import io.github.edgemigrator.rules.kubernetes.KubernetesDevice;
import java.util.ArrayList;
import java.util.List;

/**
 * STORAGE-006: names the volumes that must be on the device before the deployment is, and those that the agent makes.
 */
final class RequireVolumeClaims extends DeploymentRule {
    private static final String SIZE = "persistentVolumeClaimDefaultSizeInMb";

    RequireVolumeClaims() {
        super(RuleInfo.of("STORAGE-006", Severity.ACTION)
                .about("Mounts", KubernetesExtension.NAME)
                .title("Every mounted volume exists on the device")
                .why("A module whose volume claim is missing waits for it for ever; a share makes a claim of its name.")
                .remedy("Create the share on the device.")
                .reference(Reference.MIGRATION_GUIDE, "#storage"));
    }

    @Override
    public List<Finding> examine(Context context) {
        ClaimSettings settings = KubernetesDevice.agent(context).claims();
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : Claim.of(context.deployment())) {
            boolean made = settings.storageClassName().isPresent()
                    && claim.uses().stream().anyMatch(Claim.Use::mount);
            findings.add(made ? made(claim, settings) : needed(claim));
        }
        return findings;
    }

    private Finding needed(Claim claim) {
        boolean one = claim.uses().stream().map(Claim.Use::module).distinct().count() == 1;
        return at(claim.firstUse().module(), claim.firstUse().source())
                .remedy("Create the share " + claim.name() + " on the device; " + claim.users()
                        + (one ? " mounts it." : " mount it."))
                .say("The volume " + claim.name() + " must exist before the deployment is applied.");
    }

    private Finding made(Claim claim, ClaimSettings settings) {
        Finding.Draft draft = at(claim.firstUse().module(), claim.firstUse().source());
        if (settings.defaultSizeInMb() == 0) {
            return draft.as(Severity.ERROR)
                    .remedy("Set " + SIZE + " of the agent on the device, and in device.agent.")
                    .say("The agent makes the claim " + claim.name()
                            + " but has no size for it; Kubernetes refuses one of 0 MiB.");
        }
        String access = claim.uses().stream().allMatch(Claim.Use::readOnly) ? "ReadOnlyMany" : "ReadWriteMany";
        return draft.as(Severity.INFO)
                .remedy("Nothing to do, unless " + claim.users() + " must find files in it.")
                .say("The agent makes the claim " + claim.name() + " if there is none: " + access + " and "
                        + settings.defaultSizeInMb() + " MiB. It deletes it, perhaps with its files, when no module"
                        + " mounts it any more.");
    }
}
