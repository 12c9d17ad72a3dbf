package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.TwinSchemas;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator reads for what was written; single quotes stand for double ones. */
class ReportTest {
    private static final String CAMERA =
            module("{\\\"HostConfig\\\":{\\\"Binds\\\":[\\\"/home/hcsshares/in:/in\\\"]}}");
    private static final String PLAIN = module("");

    @Test
    void without_a_deployment_the_report_says_how_to_begin() {
        ObjectNode report = report("{'$version':5}");

        assertEquals(List.of("migration"), keys(report));
        assertEquals("waiting", report.at("/migration/status").asText());
        assertEquals(5, report.at("/migration/desiredVersion").asInt());
        assertTrue(report.at("/migration/message").asText().contains("edgeAgent"));
        assertTrue(report.at("/migration/message").asText().contains("manifest01"));
    }

    @Test
    void a_deployment_that_needs_nobody_is_converted() {
        ObjectNode report = report("{'$version':1,'edgeAgent':{'modules':{'camera':" + PLAIN + "}}}");

        assertEquals("converted", report.at("/migration/status").asText());
        assertEquals(
                "0 of 1 module changed. Apply the deployment as it is.",
                report.at("/migration/message").asText());
        assertEquals(List.of("migration", "edgeAgent"), keys(report));
    }

    @Test
    void a_deployment_that_needs_a_person_says_what_for() {
        ObjectNode report =
                report("{'$version':1,'edgeAgent':{'modules':{'camera':" + CAMERA + ",'other':" + PLAIN + "}}}");

        assertEquals("action-needed", report.at("/migration/status").asText());
        assertEquals(
                "1 of 2 modules changed. 1 thing needs you: see todo.",
                report.at("/migration/message").asText());
        assertEquals(
                RuntimeJson.of("{'01':'Create the share in on the device; camera mounts it.'}"), report.get("todo"));
    }

    @Test
    void a_deployment_that_would_stop_is_blocked() {
        ObjectNode report = report("{'$version':1,'edgeAgent':{'modules':{'camera':" + module("oops") + "}}}");

        assertEquals("blocked", report.at("/migration/status").asText());
        assertEquals(
                "0 of 1 module changed. Do not apply it yet: 1 finding of severity error would stop the deployment: see"
                        + " findings.",
                report.at("/migration/message").asText());
        assertTrue(report.has("edgeAgent"));
        assertEquals("MANIFEST-002", report.at("/findings/camera/01/rule").asText());
    }

    @Test
    void what_is_suppressed_is_listed_with_the_reason_and_is_no_finding() {
        ObjectNode report = report("{'$version':1,'edgeAgent':{'modules':{'camera':" + CAMERA
                + "}},'options':{'suppress':{'STORAGE-001':'the shares are there'}}}");

        assertEquals(1, report.at("/migration/counts/suppressed").asInt());
        assertEquals(
                RuntimeJson.of(
                        "{'camera':{'01':{'rule':'STORAGE-001','severity':'info','path':'HostConfig.Binds[0]',"
                                + "'message':'The share in is mounted at /in as a volume.','suppressed':'the shares are there'}}}"),
                report.get("suppressed"));
        assertFalse(report.get("findings").toString().contains("STORAGE-001"), report::toPrettyString);
    }

    @Test
    void what_is_suppressed_never_costs_a_better_form() {
        String known = "k".repeat(4_000);
        String modules = IntStream.range(0, 60)
                .mapToObj(i -> "'camera" + i + "':" + CAMERA)
                .collect(Collectors.joining(","));
        String wanted = "{'$version':1,'edgeAgent':{'modules':{" + modules + "}},'options':{'suppress':{'STORAGE-001':'"
                + known + "','STORAGE-006':'" + known + "'}}}";

        ObjectNode report = report(wanted);

        assertEquals("full", report.at("/migration/form").asText());
        assertEquals(61, report.at("/migration/counts/suppressed").asInt());
        assertFalse(report.has("suppressed"));
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
        ObjectNode report = report(desired);

        assertEquals("failed", report.at("/migration/status").asText());
        assertEquals(
                "The deployment could not be read: see findings.",
                report.at("/migration/message").asText());
        assertEquals(List.of("migration", "todo", "findings"), keys(report));
        assertEquals("error", report.at("/findings/_/01/severity").asText());
        assertFalse(report.at("/migration").has("outputSha256"));
    }

    @Test
    void an_error_in_the_text_has_its_line_and_column() {
        ObjectNode report = report("{'manifest':'{\\n  oops\\n}'}");

        assertTrue(
                report.at("/findings/_/01/message").asText().endsWith("(line 3, column 1)."), report::toPrettyString);
    }

    @Test
    void the_head_has_exactly_the_agreed_keys() {
        JsonNode migration = report("{'$version':12,'edgeAgent':{'modules':{'camera':" + CAMERA + "}}}")
                .get("migration");

        assertEquals(
                List.of(
                        "status",
                        "message",
                        "desiredVersion",
                        "inputSha256",
                        "outputSha256",
                        "engine",
                        "form",
                        "counts"),
                keys(migration));
        assertEquals(12, migration.get("desiredVersion").asLong());
        assertEquals("full", migration.get("form").asText());
        assertEquals(Engine.VERSION, migration.get("engine").asText());
        assertTrue(migration.get("inputSha256").asText().matches("[0-9a-f]{64}"));
        assertTrue(migration.get("outputSha256").asText().matches("[0-9a-f]{64}"));
        assertEquals(
                List.of("modules", "changed", "info", "warning", "action", "error"), keys(migration.get("counts")));
    }

    @Test
    void counts_are_those_of_the_findings() {
        ObjectNode report = report("{'edgeAgent':{'modules':{'camera':" + CAMERA + ",'proxy':" + CAMERA + "}}}");

        JsonNode counts = report.at("/migration/counts");
        for (String severity : List.of("info", "warning", "action", "error")) {
            long found = report.get("findings")
                    .valueStream()
                    .flatMap(JsonNode::valueStream)
                    .filter(finding -> finding.get("severity").asText().equals(severity))
                    .count();
            assertEquals(found, counts.get(severity).asLong(), severity);
        }
        assertEquals(2, counts.get("modules").asInt());
        assertEquals(2, counts.get("changed").asInt());
    }

    @Test
    void a_finding_has_exactly_the_agreed_keys() {
        ObjectNode report = report("{'edgeAgent':{'modules':{'camera':" + CAMERA + "}}}");

        JsonNode finding = report.at("/findings/camera/01");
        assertEquals(List.of("rule", "severity", "path", "message", "before", "after"), keys(finding));
        assertEquals("/home/hcsshares/in:/in", finding.get("before").asText());
    }

    @Test
    void sections_are_there_as_they_were_given() {
        ObjectNode agentOnly = report("{'edgeAgent':{'modules':{}}}");
        ObjectNode hubOnly = report("{'edgeHub':{'routes':{},'storeAndForwardConfiguration':{'timeToLiveSecs':7200}}}");

        assertEquals(List.of("migration", "edgeAgent"), keys(agentOnly));
        assertEquals(List.of("migration", "edgeHub"), keys(hubOnly));
    }

    @Test
    void only_twins_that_changed_or_moved_are_shown() {
        ObjectNode report = report("{'edgeAgent':{'modules':{'proxy':" + PLAIN + ",'client':" + PLAIN + ",'other':"
                + PLAIN + "}},'moduleTwins':{'proxy':{'a':1},'client':{'url':'http://proxy:80'},'other':{'b':1}}}");

        assertEquals(
                RuntimeJson.of("{'proxy-module':{'a':1},'client':{'url':'http://proxy-module:80'}}"),
                report.get("moduleTwins"));
        assertEquals(RuntimeJson.of("{'proxy':'proxy-module'}"), report.get("names"));
    }

    @ParameterizedTest
    @CsvSource({"9, 01, 09", "99, 01, 99", "100, 001, 100"})
    void things_to_do_are_numbered_so_that_they_stand_in_order(int number, String first, String last) {
        ObjectNode modules = RuntimeJson.object();
        for (int i = 0; i < number; i++) {
            modules.putObject("m" + i)
                    .put("type", "docker")
                    .putObject("settings")
                    .put("image", "image:1")
                    .put("createOptions", "{\"HostConfig\":{\"Binds\":[\"/home/hcsshares/s" + i + ":/s\"]}}");
        }
        ObjectNode desired = RuntimeJson.object();
        desired.putObject("edgeAgent").set("modules", modules);

        List<String> keys = keys(new TwinMigrator().report(desired).get("todo"));

        assertEquals(first, keys.get(0));
        assertEquals(last.length(), keys.get(keys.size() - 1).length());
        assertEquals(List.copyOf(new TreeSet<>(keys)), keys);
    }

    @Test
    void what_several_modules_need_is_told_once() {
        String debugger = module("{\\\"HostConfig\\\":{\\\"CapAdd\\\":[\\\"SYS_PTRACE\\\"]}}");

        ObjectNode report = report("{'$version':1,'edgeAgent':{'modules':{'a':" + debugger + ",'b':" + debugger
                + ",'c':" + debugger + "}}}");

        assertEquals(1, report.get("todo").size(), () -> report.get("todo").toPrettyString());
        assertTrue(report.at("/todo/01").asText().contains("a, b and c"), report.at("/todo/01")::asText);
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        String desired = "{'$version':3,'edgeAgent':{'modules':{'proxy':" + CAMERA + ",'camera':" + CAMERA + "}}}";

        assertEquals(report(desired).toString(), report(desired).toString());
    }

    @Test
    void the_form_of_the_input_does_not_matter_to_the_result() {
        String agent = "{'modules':{'camera':" + CAMERA + "}}";
        ObjectNode sections = report("{'edgeAgent':" + agent + "}");
        String manifest = ("{'$edgeAgent':{'properties.desired':" + agent + "}}").replace('\'', '"');

        ObjectNode text = new TwinMigrator().report(RuntimeJson.object().put("manifest", manifest));

        assertEquals(sections.get("edgeAgent"), text.get("edgeAgent"));
        assertEquals(sections.get("todo"), text.get("todo"));
        assertEquals(sections.at("/findings/camera"), text.at("/findings/camera"));
    }

    private static String module(String createOptions) {
        return "{'type':'docker','settings':{'image':'camera:1.0','createOptions':'" + createOptions + "'}}";
    }

    private static ObjectNode report(String desired) {
        ObjectNode report = new TwinMigrator().report(RuntimeJson.of(desired));
        TwinSchemas.assertReported(report);
        return report;
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
