package io.github.edgemigrator.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.Shared;
import io.github.edgemigrator.manifest.Problem.Kind;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CorpusReadingTest {
    @TestFactory
    Stream<DynamicTest> what_nothing_touches_comes_out_byte_for_byte() {
        return Shared.corpus().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> {
                    String text = Files.readString(file);

                    Reading reading = Deployment.read(text);

                    if (reading instanceof Deployment deployment) {
                        if (isKeptAsItIs(deployment)) {
                            assertEquals(text.replace("\uFEFF", ""), deployment.render(4_096));
                        }
                    } else {
                        assertTrue(
                                ((Reading.Failure) reading).problem().position().isPresent(), reading::toString);
                    }
                }));
    }

    private static boolean isKeptAsItIs(Deployment deployment) {
        return deployment.problems().stream()
                .noneMatch(problem -> problem.kind() == Kind.NOT_STRICT_JSON
                        || (problem.kind() == Kind.OBJECT_CREATE_OPTIONS && !deployment.isTemplate()));
    }
}
