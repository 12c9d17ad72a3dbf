package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.TwinSchemas;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.GeneratedDeployment;
import io.github.edgemigrator.json.TextBytes;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.runtime.twins.TwinSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private static final int GENERATED = 500;
    private static final List<String> FORMS = List.of("full", "changed", "packed", "summary");

    @TestFactory
    Stream<DynamicTest> unpacking_gives_what_converting_the_file_gives() {
        return Shared.corpus().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName() + "", () -> assertComesBack(Files.readAllBytes(file))));
    }

    @Test
    void unpacking_gives_what_converting_gives_for_whatever_is_combined() {
        for (int seed = 0; seed < GENERATED; seed++) {
            assertComesBack(GeneratedDeployment.of(seed).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void assertComesBack(byte[] bytes) {
        if (!(Deployment.read(bytes) instanceof Deployment deployment)) {
            return;
        }
        ObjectNode desired = desired(bytes);
        ObjectNode twin = RuntimeJson.object();
        twin.putObject("properties").set("desired", desired);
        ((ObjectNode) twin.path("properties")).set("reported", new TwinMigrator().report(desired));

        Twins.assertLegal((ObjectNode) twin.at("/properties/reported"));
        Twins.assertHeld((ObjectNode) twin.at("/properties/reported"));
        Unpacked unpacked = Unpacked.of(twin);

        ObjectNode converted = Twins.converted(deployment, desired).output().manifest(4_096);
        assertEquals(Optional.of(converted), unpacked.manifest(), unpacked.message());
    }

    @ParameterizedTest
    @MethodSource("io.github.edgemigrator.twin.Hostile#sections")
    void reports_of_hostile_properties_are_legal(ObjectNode desired) {
        ObjectNode report = new TwinMigrator().report(desired);
        Twins.assertLegal(report);
        Twins.assertHeld(report);
    }

    @Test
    void larger_deployment_never_gets_a_richer_form() {
        int last = 0;
        for (int modules = 1; modules < 260; modules += 1 + modules / 12) {
            ObjectNode report = new TwinMigrator().report(Hostile.manyModules(modules));
            Twins.assertLegal(report);
            int form = FORMS.indexOf(report.at("/migration/form").asText());
            assertTrue(form >= last, modules + " modules: " + FORMS.get(form) + " after " + FORMS.get(last));
            last = form;
        }
        assertTrue(last >= 2, FORMS.get(last));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1_000, 5_000, 20_000, 30_000})
    void what_others_report_takes_room(int bytes) {
        ObjectNode others = RuntimeJson.object();
        for (int i = 0; i < bytes / 1_000; i++) {
            others.put("other" + i, "x".repeat(1_000));
        }
        ObjectNode report = new TwinMigrator().report(Hostile.manyModules(40), others);

        Twins.assertLegal(report);
        ObjectNode merged = report.deepCopy().setAll(others);
        assertTrue(TwinSize.ofKeysAndValues(merged) < TwinSize.LIMIT, () -> TwinSize.ofKeysAndValues(merged) + "");
    }

    @Test
    void what_finds_no_room_is_counted() {
        TwinMigration migrated = TwinMigration.of(Hostile.manyModules(200));

        ObjectNode report = migrated.report(0);

        List<Finding> findings = migrated.outcome().orElseThrow().findings();
        int wanted = Todo.of(findings).size()
                + report.at("/migration/counts/action").asInt()
                + report.at("/migration/counts/error").asInt();
        int shown = report.path("todo").size()
                + report.path("findings").valueStream().mapToInt(JsonNode::size).sum();
        assertEquals("packed", report.at("/migration/form").asText());
        String message = report.at("/migration/message").asText();
        assertTrue(
                message.endsWith("There is no room for " + (wanted - shown) + " entries of todo and findings."),
                message);
    }

    @Test
    void same_input_gives_the_same_bytes() {
        ObjectNode desired = Hostile.manyModules(90);
        assertEquals(
                new TwinMigrator().report(desired).toString(),
                new TwinMigrator().report(desired).toString());
    }

    private static ObjectNode desired(byte[] bytes) {
        String text = TextBytes.decode(bytes).orElse("");
        DesiredPatch packed = Deployment.read(bytes) instanceof Deployment deployment
                ? DesiredPatch.of(deployment, text, MissingNode.getInstance())
                : DesiredPatch.asText(text, MissingNode.getInstance());
        ObjectNode patch = packed.patch().orElseThrow(() -> new AssertionError(packed.message()));
        TwinSchemas.assertDesired(patch);
        return Twins.merged(patch);
    }
}
