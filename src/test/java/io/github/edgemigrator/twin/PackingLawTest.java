package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.TwinSchemas;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.TextBytes;
import io.github.edgemigrator.runtime.twins.Json;
import io.github.edgemigrator.runtime.twins.TwinRules;
import io.github.edgemigrator.runtime.twins.TwinSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every report is taken by the strictest IoT Edge hub and by IoT Hub, whatever the desired properties hold. */
class PackingLawTest {
    private static final List<String> FORMS = List.of("full", "changed", "packed", "summary");

    @TestFactory
    Stream<DynamicTest> unpackingGivesWhatConvertingTheFileGives() {
        return Shared.corpus().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> assertComesBack(file)));
    }

    private static void assertComesBack(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (!(Deployment.read(bytes) instanceof Deployment deployment)) {
            return;
        }
        ObjectNode desired = desired(file);
        ObjectNode twin = Json.object();
        twin.putObject("properties").set("desired", desired);
        ((ObjectNode) twin.path("properties")).set("reported", new Migrator().report(desired));

        assertLegal((ObjectNode) twin.at("/properties/reported"));
        Unpacked unpacked = Unpacked.of(twin);

        ObjectNode converted = Twins.converted(deployment, desired).output().manifest(4_096);
        assertEquals(Optional.of(converted), unpacked.manifest(), unpacked.message());
    }

    @ParameterizedTest
    @MethodSource("io.github.edgemigrator.twin.Hostile#sections")
    void reportsOfHostilePropertiesAreLegal(ObjectNode desired) {
        assertLegal(new Migrator().report(desired));
    }

    @Test
    void largerDeploymentNeverGetsARicherForm() {
        int last = 0;
        for (int modules = 1; modules < 260; modules += 1 + modules / 12) {
            ObjectNode report = new Migrator().report(Hostile.manyModules(modules));
            assertLegal(report);
            int form = FORMS.indexOf(report.at("/migration/form").asText());
            assertTrue(form >= last, modules + " modules: " + FORMS.get(form) + " after " + FORMS.get(last));
            last = form;
        }
        assertTrue(last >= 2, FORMS.get(last));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 5_000, 20_000, 30_000})
    void whatOthersReportTakesRoom(int bytes) {
        ObjectNode others = Json.object();
        for (int i = 0; i < bytes / 1_000; i++) {
            others.put("other" + i, "x".repeat(1_000));
        }
        ObjectNode report = new Migrator().report(Hostile.manyModules(40), others);

        assertLegal(report);
        ObjectNode merged = report.deepCopy().setAll(others);
        assertTrue(TwinSize.ofKeysAndValues(merged) < TwinSize.LIMIT, () -> TwinSize.ofKeysAndValues(merged) + "");
    }

    @Test
    void sameInputGivesTheSameBytes() {
        ObjectNode desired = Hostile.manyModules(90);
        assertEquals(
                new Migrator().report(desired).toString(),
                new Migrator().report(desired).toString());
    }

    private static ObjectNode desired(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = TextBytes.decode(bytes).orElse("");
        DesiredPatch packed = Deployment.read(bytes) instanceof Deployment deployment
                ? DesiredPatch.of(deployment, text, MissingNode.getInstance())
                : DesiredPatch.asText(text, MissingNode.getInstance());
        ObjectNode patch = packed.patch().orElseThrow(() -> new AssertionError(packed.message()));
        TwinSchemas.assertDesired(patch);
        return Twins.merged(patch);
    }

    private static void assertLegal(ObjectNode report) {
        TwinSchemas.assertReported(report);
        for (TwinRules rules : TwinRules.values()) {
            assertEquals(Optional.empty(), rules.check(report), rules.name());
        }
        assertTrue(TwinSize.ofCompactJson(report) <= TwinSize.LIMIT, () -> TwinSize.ofCompactJson(report) + " bytes");
        assertTrue(TwinSize.ofKeysAndValues(report) < TwinSize.LIMIT, () -> TwinSize.ofKeysAndValues(report) + "");
    }
}
