package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.WholeDeployment;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.runtime.twins.TwinStore;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are no JSON, and values that edgeHub rewrites: in every form of a report, given natively and as text. */
class TwinValuesTest {
    private static final String DATE = "2020-01-01T00:00:00+02:00";

    private static final String TEMPLATE = """
            {"modulesContent": {
              "$edgeAgent": {"properties.desired": {
                "schemaVersion": "1.0",
                "runtime": {"type": "docker", "settings": {"minDockerVersion": "v1.25",
                  "registryCredentials": {"acr": {"address": "acr.io", "username": "me", "password": "$PASSWORD"}}}},
                "systemModules": {
                  "edgeAgent": {"type": "docker", "settings": {"image": "mcr.microsoft.com/azureiotedge-agent:1.0"}},
                  "edgeHub": {"type": "docker", "status": "running", "restartPolicy": "always",
                    "settings": {"image": "mcr.microsoft.com/azureiotedge-hub:1.0", "createOptions": "{}"}}},
                "modules": {"camera": {"version": "1.0", "type": "docker", "status": "running",
                  "restartPolicy": "always", "env": {"LEVEL": {"value": "info"}},
                  "settings": {"image": "camera:1.0", "createOptions": {"Env": ["A=1"], "HostConfig": {
                    "Binds": ["/home/hcsshares/in:/in"], "Memory": 1024}}}}}}},
              "$edgeHub": {"properties.desired": {"schemaVersion": "1.0",
                "routes": {"up": "FROM /messages/* INTO $upstream"},
                "storeAndForwardConfiguration": {"timeToLiveSecs": 7200}}},
              "camera": {"properties.desired": {"interval": 5, "zones": {"a": true}}}
            }}
            """;

    /** Each value of the template, as it stands there. */
    static Stream<String> places() {
        return Stream.of(
                "{\"type\": \"docker\", \"settings\": {\"minDockerVersion\": \"v1.25\",\n"
                        + "      \"registryCredentials\": {\"acr\": {\"address\": \"acr.io\", \"username\": \"me\","
                        + " \"password\": \"$PASSWORD\"}}}}",
                "\"$PASSWORD\"",
                "\"acr.io\"",
                "{\"LEVEL\": {\"value\": \"info\"}}",
                "{\"value\": \"info\"}",
                "\"info\"",
                "\"camera:1.0\"",
                "[\"A=1\"]",
                "\"A=1\"",
                "[\"/home/hcsshares/in:/in\"]",
                "\"/home/hcsshares/in:/in\"",
                "1024",
                "\"{}\"",
                "{\"Env\": [\"A=1\"], \"HostConfig\": {\n        \"Binds\": [\"/home/hcsshares/in:/in\"], \"Memory\": 1024}}",
                "\"FROM /messages/* INTO $upstream\"",
                "{\"up\": \"FROM /messages/* INTO $upstream\"}",
                "{\"timeToLiveSecs\": 7200}",
                "7200",
                "{\"interval\": 5, \"zones\": {\"a\": true}}",
                "5",
                "true");
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_placeholder_without_quotes_breaks_no_report(String value) {
        assertTrue(TEMPLATE.contains(value), "the template has it");
        for (String placeholder : new String[] {"${O}", "$O", "<O>", "{{O}}"}) {
            String text = TEMPLATE.replace(value, placeholder);
            ObjectNode desired = text(text);

            ObjectNode report = new TwinMigrator().report(desired);

            Twins.assertLegal(report);
            Deployment deployment = assertInstanceOf(Deployment.class, Deployment.read(text));
            assertEquals(
                    Twins.converted(deployment, desired).status().word(),
                    report.at("/migration/status").asText());
            assertTrue(TwinMigration.of(desired).outcome().orElseThrow().findings().stream()
                    .anyMatch(finding -> finding.rule().equals(InputRules.BARE_PLACEHOLDERS)));
            Twins.assertHeld(report);
            assertEquals(
                    Optional.of(Twins.converted(deployment, desired).output().manifest(4_096)),
                    Unpacked.of(Twins.twin(desired, report)).manifest());
            assertJson(new TwinMigrator(), desired);
        }
    }

    private static void assertJson(TwinMigrator migrator, ObjectNode desired) {
        migrator.report(desired);
        for (String method : new String[] {"getReport", "getManifest", "preview"}) {
            MethodAnswer answer =
                    Objects.requireNonNull(migrator.methods().get(method)).apply(MissingNode.getInstance());
            assertTrue(JsonText.read(answer.body().path("content").asText()).isPresent(), method + answer.body());
        }
    }

    @ParameterizedTest
    @CsvSource({"2, full", "20, changed", "60, changed", "150, packed", "2000, summary"})
    void text_with_dates_and_placeholders_is_reported_in_every_form(int modules, String form) {
        String text = withValues(modules).replace("\"#\"", "${X}");
        ObjectNode desired = text(text);

        ObjectNode report = new TwinMigrator().report(desired);

        Twins.assertLegal(report);
        Twins.assertHeld(report);
        // Sections cannot hold the date.
        boolean sections = form.equals("full") || form.equals("changed");
        assertEquals(sections ? "packed" : form, report.at("/migration/form").asText());
        String manifest = Unpacked.of(Twins.twin(desired, report))
                .manifest()
                .orElseThrow()
                .toString();
        assertTrue(manifest.contains(DATE), manifest);
        assertTrue(manifest.contains("\"${X}\""), manifest);
    }

    @ParameterizedTest
    @CsvSource({"2, full", "20, changed"})
    void a_native_date_comes_as_edge_hub_has_it_and_is_named(int modules, String form) {
        ObjectNode written = WholeDeployment.of(
                        RuntimeJson.of(withValues(modules).replace("\"#\"", "1")))
                .put("$version", 2);
        TwinStore hub = Twins.hub();
        hub.replaceDesired(written.deepCopy().without("$version"));
        ObjectNode desired = (ObjectNode) hub.read().path("desired");
        assertFalse(desired.toString().contains(DATE));

        ObjectNode report = new TwinMigrator().report(desired);

        Twins.assertLegal(report);
        Twins.assertHeld(report);
        assertEquals(form, report.at("/migration/form").asText());
        assertTrue(
                report.at("/findings/_").toString().contains("edgeHub may have rewritten moduleTwins.module0.since"),
                report::toPrettyString);
        // The Azure CLI shows what was written.
        String manifest = Unpacked.of(Twins.twin(written, report))
                .manifest()
                .orElseThrow()
                .toString();
        assertTrue(manifest.contains(DATE), manifest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"" + DATE + "\"", "\"/Date(1)/\"", "0.1234567890123456789", "1E400"})
    void what_edge_hub_would_rewrite_is_packed_as_text(String value) {
        String text = withValues(2).replace('"' + DATE + '"', value);
        Deployment deployment = (Deployment) Deployment.read(text);

        DesiredPatch packed = DesiredPatch.of(deployment, text, MissingNode.getInstance());

        assertTrue(
                packed.message()
                        .startsWith("Packed in the form text as edgeHub would rewrite moduleTwins.module0.since"),
                packed.message());
        assertEquals(
                Optional.empty(),
                DesiredPatch.natively(deployment, MissingNode.getInstance()).patch());
        ObjectNode report =
                new TwinMigrator().report(Twins.merged(packed.patch().orElseThrow()));
        assertEquals("packed", report.at("/migration/form").asText());
        Twins.assertHeld(report);
    }

    @Test
    void a_finding_shows_a_date_in_quotes() {
        ObjectNode desired = RuntimeJson.of("{'$version':2,'edgeAgent':{'modules':{}},'options':{'target':'" + DATE
                + "'," + "'chunkSize':'" + DATE + "'}}");
        ObjectNode report = new TwinMigrator().report(desired);
        assertTrue(report.toString().contains("\"\\\"" + DATE + "\\\"\""), report::toString);
        Twins.assertHeld(report);
    }

    /** Sections with a date, and as many modules with something to find. */
    private static String withValues(int modules) {
        ObjectNode sections = Hostile.manyModules(modules);
        sections.remove("$version");
        sections.putObject("moduleTwins")
                .putObject("module0")
                .put("since", DATE)
                .put("open", "#");
        if (modules > 1_000) {
            Random random = new Random(1);
            for (JsonNode module : sections.at("/edgeAgent/modules")) {
                ((ObjectNode) module).put("version", Long.toString(random.nextLong(), 36));
            }
        }
        return sections.toString();
    }

    private static ObjectNode text(String text) {
        return ManifestText.cut(PackedText.pack(text)).put("$version", 2);
    }
}
