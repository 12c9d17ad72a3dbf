package io.github.edgemigrator.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.edgemigrator.fuzz.Cost;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a deployment, which comes out as it went in, or are refused in a sentence. */
@ExtendWith(Cost.class)
class ManifestFuzz {
    @MethodSource("io.github.edgemigrator.fuzz.Seeds#deployments")
    @FuzzTest
    void anyBytesAreReadOrRefused(byte @NotNull [] bytes) {
        Cost.bounded(bytes, () -> {
            Reading reading = Deployment.read(bytes);
            if (reading instanceof Deployment deployment) {
                String rendered = deployment.render(4_096);
                Deployment again = assertInstanceOf(Deployment.class, Deployment.read(rendered));
                assertEquals(rendered, again.render(4_096));
                assertEquals(deployment.tree(), again.tree());
            }
        });
    }
}
