package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.edgemigrator.DeploymentSchemas;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.conversion.Options.Profile;
import io.github.edgemigrator.conversion.rules.Rules;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.JsonText;
import io.github.edgemigrator.manifest.Placeholders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for the conversion of every deployment that strangers wrote. */
class CorpusLawsTest {
    private static final Converter CONVERTER = new Converter(Rules.inOrder());
    private static final int CHUNK = 4_096;
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @TestFactory
    Stream<DynamicTest> a_second_conversion_changes_nothing() {
        return forEachDeployment(deployment -> {
            String once = convert(deployment).output().render(CHUNK);

            Conversion again = convert((Deployment) Deployment.read(once));

            assertEquals(once, again.output().render(CHUNK));
            assertEquals(
                    List.of(),
                    again.findings().stream().filter(Finding::changes).toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_lost_in_silence() {
        return forEachDeployment(deployment -> assertEquals(List.of(), LostLeaves.of(convert(deployment))));
    }

    @TestFactory
    Stream<DynamicTest> what_comes_out_is_strict_json() {
        return forEachDeployment(deployment -> {
            String output = convert(deployment).output().render(CHUNK);

            if (!Placeholders.in(output)) {
                assertDoesNotThrow(() -> STRICT.readTree(output));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> what_the_tools_would_apply_they_apply_once_it_is_converted() {
        DeploymentSchemas schemas = new DeploymentSchemas();
        return forEachDeployment(deployment -> {
            if (faults(schemas, deployment).isEmpty()) {
                Deployment output = (Deployment)
                        Deployment.read(convert(deployment).output().render(CHUNK));

                assertEquals(List.of(), faults(schemas, output));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_conversion_that_only_reports_leaves_every_byte() {
        Options options = new Options(Profile.REPORT_ONLY, Map.of(), Map.of(), CHUNK, false, Map.of());
        return forEachDeployment(deployment -> {
            Conversion conversion = CONVERTER.convert(deployment, Device.unknown(), options, List.of());

            assertEquals(deployment.render(CHUNK), conversion.output().render(CHUNK));
            assertEquals(
                    convert(deployment).findings().size(), conversion.findings().size());
        });
    }

    private static List<String> faults(DeploymentSchemas schemas, Deployment deployment) {
        JsonText text = (JsonText) JsonText.parse(deployment.render(CHUNK));
        return schemas.faults(CompletedContent.of(text.tree()));
    }

    private static Conversion convert(Deployment deployment) {
        return CONVERTER.convert(deployment, Device.unknown(), Options.defaults(), List.of());
    }

    private static Stream<DynamicTest> forEachDeployment(Consumer<Deployment> law) {
        return Stream.concat(Shared.corpus().stream(), fragments().stream())
                .map(file -> dynamicTest(file.getFileName() + "", () -> {
                    if (Deployment.read(Files.readAllBytes(file)) instanceof Deployment deployment) {
                        law.accept(deployment);
                    }
                }));
    }

    /** Listings of documentation, some of them whole deployments. */
    private static List<Path> fragments() {
        try (Stream<Path> files = Files.list(Shared.path("corpus/fragments"))) {
            return files.filter(file -> !file.endsWith("index.json")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
