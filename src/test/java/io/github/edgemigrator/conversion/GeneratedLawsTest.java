package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Deployments made by chance.
 *
 * <p>{@code mvn test -Dtest=GeneratedLawsTest -Dseed=42} shows one deployment and what is wrong with it;
 * {@code -Ddeployments=1000000} makes more of them than usual, and {@code -Plong} makes 100,000.
 */
@Tag("long")
class GeneratedLawsTest {
    private static final int SHOWN = 5;

    private final Laws laws = new Laws();

    @Test
    void the_laws_hold_for_whatever_is_combined() {
        long first = Long.getLong("seed", 0);
        long count = System.getProperties().containsKey("seed") ? 1 : Long.getLong("deployments", 5_000);

        List<String> failures = LongStream.range(first, first + count)
                .parallel()
                .mapToObj(this::fault)
                .flatMap(Optional::stream)
                .limit(SHOWN)
                .toList();

        assertEquals(List.of(), failures, () -> String.join("\n\n", failures));
    }

    private Optional<String> fault(long seed) {
        String text = GeneratedDeployment.of(seed);
        try {
            Reading reading = Deployment.read(text);
            if (reading instanceof Deployment deployment) {
                laws.hold(deployment);
            } else {
                assertTrue(((Reading.Failure) reading).problem().position().isPresent(), reading::toString);
            }
            return Optional.empty();
        } catch (AssertionError | RuntimeException broken) {
            return Optional.of("seed " + seed + ": " + broken + "\n" + text);
        }
    }
}
