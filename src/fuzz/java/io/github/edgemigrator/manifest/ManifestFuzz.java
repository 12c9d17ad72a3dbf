package io.github.edgemigrator.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import io.github.edgemigrator.fuzz.Cost;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes are a deployment, which comes out as it went in, or are refused in a sentence. */
@ExtendWith(Cost.class)
class ManifestFuzz {
    private static final Pattern CREATE_OPTIONS = Pattern.compile("\"createoptions\"", Pattern.CASE_INSENSITIVE);

    @MethodSource("io.github.edgemigrator.fuzz.Seeds#deployments")
    @FuzzTest
    void anyBytesAreReadOrRefused(byte @NotNull [] bytes) {
        Cost.bounded(bytes, () -> {
            Reading reading = Deployment.read(bytes);
            if (reading instanceof Deployment deployment) {
                String rendered = deployment.render(4_096);
                Deployment again = assertInstanceOf(Deployment.class, Deployment.read(rendered));
                assertEquals(rendered, again.render(4_096));
                assertEquals(spelled(deployment), spelled(again));
            }
        });
    }

    /** The tree with the name of createOptions as the agent writes it, as they are written when they become text. */
    private static String spelled(Deployment deployment) {
        return CREATE_OPTIONS.matcher(deployment.tree().toString()).replaceAll("\"createOptions\"");
    }
}
