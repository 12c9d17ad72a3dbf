package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.WholeDeployment;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.runtime.twins.TwinRules;
import io.github.edgemigrator.runtime.twins.TwinSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every report, whatever deployment it is about. */
class ReportLawsTest {
    private static final Set<String> STATUSES = Set.of("waiting", "converted", "action-needed", "blocked", "failed");

    @TestFactory
    Stream<DynamicTest> the_report_of_a_manifest_in_pieces_is_legal_and_true() {
        return Shared.corpus().stream()
                .map(file -> dynamicTest(file.getFileName() + "", () -> {
                    ObjectNode desired = inPieces(Files.readString(file));

                    ObjectNode report = new TwinMigrator().report(desired);

                    Twins.assertLegal(report);
                    Twins.assertHeld(report);
                    assertHeadAgrees(report, desired);
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_report_of_sections_is_legal_and_true() {
        return Shared.corpus().stream()
                .flatMap(file -> sections(file)
                        .map(desired -> dynamicTest(file.getFileName() + "", () -> {
                            ObjectNode report = new TwinMigrator().report(desired);

                            Twins.assertLegal(report);
                            Twins.assertHeld(report);
                            assertHeadAgrees(report, desired);
                        }))
                        .stream());
    }

    @TestFactory
    Stream<DynamicTest> a_report_follows_any_other_in_one_patch() {
        List<Path> corpus = Shared.corpus();
        return Stream.iterate(1, i -> i < corpus.size(), i -> i + 1)
                .map(i -> dynamicTest(corpus.get(i).getFileName() + "", () -> {
                    ObjectNode before = new TwinMigrator().report(inPieces(Files.readString(corpus.get(i - 1))));
                    ObjectNode after = new TwinMigrator().report(inPieces(Files.readString(corpus.get(i))));

                    ObjectNode patch = ReportedPatch.between(before, after).orElseGet(RuntimeJson::object);

                    assertEquals(Optional.empty(), TwinRules.EDGE_HUB_1_0_9.check(patch));
                    assertTrue(
                            TwinSize.ofCompactJson(patch) <= TwinSize.LIMIT,
                            "the patch has " + TwinSize.ofCompactJson(patch) + " bytes");
                }));
    }

    @Test
    void a_report_that_does_not_fit_says_so_and_keeps_what_is_to_do() {
        ObjectNode modules = RuntimeJson.object();
        for (int i = 0; i < 60; i++) {
            modules.putObject("module" + i)
                    .put("type", "docker")
                    .putObject("settings")
                    .put("image", "inference-fpga:" + i)
                    .put("createOptions", "{\"Env\":[\"TEXT=" + "x".repeat(400) + "\"]}");
        }
        ObjectNode desired = RuntimeJson.object().put("$version", 4);
        desired.putObject("edgeAgent").set("modules", modules);

        ObjectNode report = new TwinMigrator().report(WholeDeployment.of(desired));

        Twins.assertLegal(report);
        assertEquals("changed", report.at("/migration/form").asText());
        assertEquals("action-needed", report.at("/migration/status").asText());
        assertEquals(62, report.at("/migration/counts/modules").asInt());
        assertEquals(60, report.at("/migration/counts/action").asInt());
        assertTrue(report.at("/todo/01").asText().contains("module58 and module59"), report::toPrettyString);
        assertTrue(
                report.at("/migration/message").asText().contains("twin unpack"),
                report.at("/migration/message").asText());
        assertFalse(report.path("edgeAgent").has("modules"), "no module changed");
    }

    @Test
    void a_layered_deployment_is_packed_and_that_is_said() {
        ObjectNode desired = RuntimeJson.object()
                .put(
                        "manifest",
                        "{\"modulesContent\":{\"$edgeAgent\":{\"properties.desired.modules.camera\":"
                                + "{\"type\":\"docker\",\"settings\":{\"image\":\"fpga:1\"}}}}}");

        ObjectNode report = new TwinMigrator().report(desired);

        Twins.assertLegal(report);
        assertEquals("packed", report.at("/migration/form").asText());
        assertTrue(report.at("/migration/message").asText().contains("layered"));
    }

    @Test
    void a_number_beyond_all_doubles_does_not_break_the_report() {
        ObjectNode desired = RuntimeJson.object().put("$version", 4);
        desired.putObject("edgeAgent").put("modules", Double.POSITIVE_INFINITY).put("runtime", 1e308);

        ObjectNode report = new TwinMigrator().report(desired);

        Twins.assertLegal(report);
        Twins.assertHeld(report);
    }

    /** The head agrees with the rest. */
    private static void assertHeadAgrees(ObjectNode report, ObjectNode desired) {
        JsonNode migration = report.get("migration");
        String status = migration.get("status").asText();
        assertTrue(STATUSES.contains(status), status);
        assertEquals(
                desired.path("$version").asLong(),
                migration.get("desiredVersion").asLong());
        assertEquals(status.equals("blocked") || status.equals("failed"), count(migration, "error") > 0, status);
        assertEquals(status.equals("action-needed"), count(migration, "error") == 0 && count(migration, "action") > 0);
        assertEquals(!report.path("todo").isEmpty(), count(migration, "error") + count(migration, "action") > 0);
        if (migration.get("form").asText().equals("full")) {
            long findings = report.path("findings")
                    .valueStream()
                    .mapToLong(JsonNode::size)
                    .sum();
            long counted = Stream.of("info", "warning", "action", "error")
                    .mapToLong(severity -> count(migration, severity))
                    .sum();
            assertEquals(counted, findings);
        }
        if (status.equals("failed")) {
            assertTrue(!report.has("edgeAgent") && !report.has("edgeHub"), "a converted section");
        }
    }

    private static int count(JsonNode migration, String severity) {
        return migration.at("/counts/" + severity).asInt();
    }

    private static ObjectNode inPieces(String text) {
        ObjectNode desired = RuntimeJson.object().put("$version", 7);
        int start = 0;
        for (int i = 0; start < text.length() || i == 0; i++) {
            int end = start;
            while (end < text.length()
                    && text.substring(start, text.offsetByCodePoints(end, 1)).getBytes(StandardCharsets.UTF_8).length
                            <= 4_096) {
                end = text.offsetByCodePoints(end, 1);
            }
            desired.put(
                    "manifest" + (i == 0 ? "" : i < 10 ? "0" + i : Integer.toString(i)), text.substring(start, end));
            start = end;
        }
        return desired;
    }

    /** The deployment under names that a twin can hold, if IoT Hub would take it. */
    private static Optional<ObjectNode> sections(Path file) {
        try {
            return Deployment.read(Files.readAllBytes(file)) instanceof Deployment deployment
                    ? Optional.of(deployment.sections(4_096).put("$version", 7)).filter(ReportLawsTest::isDesired)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDesired(ObjectNode sections) {
        ObjectNode desired = sections.deepCopy();
        desired.remove("$version");
        return !desired.isEmpty()
                && TwinRules.IOT_HUB.check(desired).isEmpty()
                && TwinSize.ofKeysAndValues(desired) <= TwinSize.LIMIT;
    }
}
