package io.github.edgemigrator.conversion;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.edgemigrator.fuzz.Cost;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of conversion hold for whatever can be read as a deployment. */
@ExtendWith(Cost.class)
class ConversionFuzz {
    private final Laws laws = new Laws();

    @MethodSource("io.github.edgemigrator.fuzz.Seeds#deployments")
    @FuzzTest
    void lawsHoldForAnyDeployment(byte @NotNull [] bytes) {
        Cost.bounded(bytes, () -> Migration.of(Deployment.read(bytes), Settings.defaults()));
        if (Deployment.read(bytes) instanceof Deployment deployment) {
            laws.hold(deployment);
        }
    }
}
