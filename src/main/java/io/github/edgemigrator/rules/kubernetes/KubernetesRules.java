package io.github.edgemigrator.rules.kubernetes;

import static io.github.edgemigrator.conversion.RuleStage.CONVERT;
import static io.github.edgemigrator.conversion.RuleStage.FORESEE;
import static io.github.edgemigrator.conversion.RuleStage.NORMALIZE;
import static io.github.edgemigrator.conversion.RuleStage.READ;
import static io.github.edgemigrator.conversion.RuleStage.RENAME;
import static io.github.edgemigrator.conversion.RuleStage.SUMMARIZE;
import static io.github.edgemigrator.conversion.RuleStage.WRITE;

import io.github.edgemigrator.conversion.RuleSet;
import io.github.edgemigrator.rules.common.fpga.FpgaRules;
import io.github.edgemigrator.rules.common.hub.HubRules;
import io.github.edgemigrator.rules.common.images.ImageRules;
import io.github.edgemigrator.rules.common.manifest.ManifestRules;
import io.github.edgemigrator.rules.kubernetes.compute.ComputeRules;
import io.github.edgemigrator.rules.kubernetes.environment.EnvironmentRules;
import io.github.edgemigrator.rules.kubernetes.fields.FieldRules;
import io.github.edgemigrator.rules.kubernetes.lifecycle.LifecycleRules;
import io.github.edgemigrator.rules.kubernetes.network.NetworkRules;
import io.github.edgemigrator.rules.kubernetes.security.SecurityRules;
import io.github.edgemigrator.rules.kubernetes.storage.StorageRules;

/** The rules for the managed, Kubernetes-based IoT Edge of the device. */
public final class KubernetesRules {
    private KubernetesRules() {}

    /** All of them, by stage. */
    public static RuleSet all() {
        return RuleSet.builder()
                .add(READ, ManifestRules.problems())
                .add(READ, ManifestRules.sections())
                .add(READ, SecurityRules.registries())
                .add(READ, ImageRules.runtime())
                .add(READ, HubRules.configuration())
                .add(READ, ManifestRules.createOptions())
                .add(NORMALIZE, LifecycleRules.extensions())
                .add(NORMALIZE, FieldRules.forms())
                .add(NORMALIZE, FieldRules.misspelt())
                .add(NORMALIZE, LifecycleRules.start())
                .add(NORMALIZE, EnvironmentRules.forms())
                .add(NORMALIZE, StorageRules.mounts())
                .add(CONVERT, StorageRules.volumes())
                .add(CONVERT, NetworkRules.ports())
                .add(CONVERT, NetworkRules.calls())
                .add(CONVERT, NetworkRules.modes())
                .add(CONVERT, FpgaRules.images())
                .add(CONVERT, ImageRules.modules())
                .add(CONVERT, ComputeRules.accelerators())
                .add(CONVERT, ComputeRules.limits())
                .add(CONVERT, SecurityRules.rights())
                .add(CONVERT, LifecycleRules.commands())
                .add(SUMMARIZE, LifecycleRules.updates())
                .add(SUMMARIZE, NetworkRules.hosts())
                .add(SUMMARIZE, EnvironmentRules.names())
                .add(SUMMARIZE, ManifestRules.sizes())
                .add(SUMMARIZE, FieldRules.refused())
                .add(SUMMARIZE, EnvironmentRules.agent())
                .add(SUMMARIZE, NetworkRules.services())
                .add(RENAME, NetworkRules.names())
                .add(FORESEE, FieldRules.foreseen())
                .add(WRITE, ManifestRules.text())
                // A field that az iot edge set-modules refuses gets its form before it is asked what it was meant to
                // be.
                .after("DOCKER-002", "MANIFEST-015")
                .after("RUN-001", "MANIFEST-015")
                // Which ports a module has shows when they have their form and numbers.
                .after("NETWORK-007", "NETWORK-001")
                .after("NETWORK-016", "NETWORK-010")
                // An FPGA shows in what these rules take away.
                .after("IMAGE-001", "COMPUTE-001")
                .after("COMPUTE-002", "COMPUTE-001")
                // What is left is a device that nothing else provides.
                .after("SECURITY-001", "COMPUTE-008")
                // Of a module with a field that the agent refuses no Service is foreseen, and no setting is listed.
                .after("NETWORK-004", "DOCKER-004")
                .after("AGENT-001", "DOCKER-004")
                .build();
    }
}
