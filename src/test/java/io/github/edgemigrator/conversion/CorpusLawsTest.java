package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.edgemigrator.DeploymentSchemas;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Problem;
import io.github.edgemigrator.manifest.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Real deployments, written by strangers. */
class CorpusLawsTest {
    private final Laws laws = new Laws();

    @TestFactory
    Stream<DynamicTest> the_laws_hold() {
        return forEachReading(reading -> {
            if (reading instanceof Deployment deployment) {
                laws.hold(deployment);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> what_the_tools_would_apply_they_apply_once_it_is_converted() {
        DeploymentSchemas schemas = new DeploymentSchemas();
        return forEachReading(reading -> {
            if (reading instanceof Deployment deployment) {
                laws.holdSchemas(deployment, schemas);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_conversion_that_only_reports_leaves_the_deployment_alone() {
        return forEachReading(reading -> {
            if (reading instanceof Deployment deployment) {
                laws.holdOnlyReporting(deployment);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> the_laws_hold_for_deployments_in_documents() {
        return fragments()
                .map(file -> dynamicTest(file.getFileName() + "", () -> {
                    if (Deployment.read(bytes(file)) instanceof Deployment deployment) {
                        laws.hold(deployment);
                        laws.holdOnlyReporting(deployment);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_cannot_be_read_is_told_with_its_place() {
        return forEachReading(reading -> {
            if (reading instanceof Reading.Failure failure) {
                Problem problem = failure.problem();

                assertTrue(problem.position().isPresent(), problem::toString);
                assertFalse(problem.message().isBlank(), problem::toString);
            }
        });
    }

    private static Stream<DynamicTest> forEachReading(Consumer<Reading> test) {
        return Shared.corpus().stream()
                .map(file -> dynamicTest(file.getFileName() + "", () -> test.accept(Deployment.read(bytes(file)))));
    }

    /** Listings from documentation, some of them whole deployments. */
    private static Stream<Path> fragments() {
        try (Stream<Path> files = Files.list(Shared.path("corpus/fragments"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
