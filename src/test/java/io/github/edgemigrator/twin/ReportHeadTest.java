package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The state of the conversion at the head of a report; single quotes stand for double ones. */
class ReportHeadTest {
    @Test
    void without_a_deployment_the_report_says_how_to_begin() {
        ObjectNode report = Reports.of("{'$version':5}");

        assertEquals(List.of("migration"), Reports.keys(report));
        assertEquals("waiting", report.at("/migration/status").asText());
        assertEquals(5, report.at("/migration/desiredVersion").asInt());
        assertTrue(report.at("/migration/message").asText().contains("edgeAgent"));
        assertTrue(report.at("/migration/message").asText().contains("manifest01"));
    }

    @Test
    void a_deployment_that_needs_nobody_is_converted() {
        ObjectNode report = Reports.of("{'$version':1,'edgeAgent':{'modules':{'camera':" + Reports.PLAIN + "}}}");

        assertEquals("converted", report.at("/migration/status").asText());
        assertEquals(
                "0 of 3 modules changed. Apply the deployment as it is.",
                report.at("/migration/message").asText());
        assertEquals(List.of("migration", "findings", "edgeAgent", "edgeHub"), Reports.keys(report));
    }

    @Test
    void a_deployment_that_needs_a_person_says_what_for() {
        ObjectNode report = Reports.of("{'$version':1,'edgeAgent':{'modules':{'camera':" + Reports.CAMERA + ",'other':"
                + Reports.PLAIN + "}}}");

        assertEquals("action-needed", report.at("/migration/status").asText());
        assertEquals(
                "1 of 4 modules changed. 1 action required: see todo.",
                report.at("/migration/message").asText());
        assertEquals(
                RuntimeJson.of("{'01':'Create the share in on the device; camera mounts it. (STORAGE-006)'}"),
                report.get("todo"));
    }

    @Test
    void with_the_strict_profile_warnings_are_counted() {
        ObjectNode report = Reports.of(
                "{'edgeAgent':{'modules':{'camera':" + Reports.PLAIN + "}},'options':{'profile':'strict'},'nobody':1}");

        assertEquals(
                "0 of 3 modules changed. 2 warnings to review: see findings.",
                report.at("/migration/message").asText());
    }

    @Test
    void a_deployment_that_would_stop_is_blocked() {
        ObjectNode report =
                Reports.of("{'$version':1,'edgeAgent':{'modules':{'camera':" + Reports.module("oops") + "}}}");

        assertEquals("blocked", report.at("/migration/status").asText());
        assertEquals(
                "0 of 3 modules changed. Do not apply it yet: 1 finding of severity error would stop the deployment: see"
                        + " findings.",
                report.at("/migration/message").asText());
        assertTrue(report.has("edgeAgent"));
        assertEquals("MANIFEST-002", report.at("/findings/camera/01/rule").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'$version':9,'manifest':'{ oops }'}",
                "{'$version':9,'manifest':'{}'}",
                "{'$version':9,'edgeAgent':{},'manifest':'{}'}",
                "{'$version':9,'manifest01':'{}'}",
                "{'$version':9,'edgeAgent':'text'}",
            })
    void what_cannot_be_read_has_no_converted_section(String desired) {
        ObjectNode report = Reports.of(desired);

        assertEquals("failed", report.at("/migration/status").asText());
        assertEquals(
                "The deployment could not be read: see findings.",
                report.at("/migration/message").asText());
        assertEquals(List.of("migration", "todo", "findings"), Reports.keys(report));
        assertEquals("error", report.at("/findings/_/01/severity").asText());
        assertFalse(report.at("/migration").has("outputSha256"));
    }

    @Test
    void an_error_in_the_text_has_its_line_and_column() {
        ObjectNode report = Reports.of("{'manifest':'{\\n  oops\\n}'}");

        assertTrue(
                report.at("/findings/_/01/message").asText().endsWith("(line 3, column 1)."), report::toPrettyString);
    }

    @Test
    void the_head_has_exactly_the_agreed_keys() {
        JsonNode migration = Reports.of("{'$version':12,'edgeAgent':{'modules':{'camera':" + Reports.CAMERA + "}}}")
                .get("migration");

        assertEquals(
                List.of(
                        "status",
                        "message",
                        "desiredVersion",
                        "target",
                        "inputSha256",
                        "outputSha256",
                        "engine",
                        "form",
                        "counts"),
                Reports.keys(migration));
        assertEquals(12, migration.get("desiredVersion").asLong());
        assertEquals("full", migration.get("form").asText());
        assertEquals(Engine.VERSION, migration.get("engine").asText());
        assertTrue(migration.get("inputSha256").asText().matches("[0-9a-f]{64}"));
        assertTrue(migration.get("outputSha256").asText().matches("[0-9a-f]{64}"));
        assertEquals(
                List.of("modules", "changed", "info", "warning", "action", "error"),
                Reports.keys(migration.get("counts")));
    }

    @Test
    void counts_are_those_of_the_findings() {
        ObjectNode report = Reports.of(
                "{'edgeAgent':{'modules':{'camera':" + Reports.CAMERA + ",'proxy':" + Reports.CAMERA + "}}}");

        JsonNode counts = report.at("/migration/counts");
        for (String severity : List.of("info", "warning", "action", "error")) {
            long found = report.get("findings")
                    .valueStream()
                    .flatMap(JsonNode::valueStream)
                    .filter(finding -> finding.get("severity").asText().equals(severity))
                    .count();
            assertEquals(found, counts.get(severity).asLong(), severity);
        }
        assertEquals(4, counts.get("modules").asInt());
        assertEquals(2, counts.get("changed").asInt());
    }
}
