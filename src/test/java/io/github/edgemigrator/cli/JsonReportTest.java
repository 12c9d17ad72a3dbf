package io.github.edgemigrator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The report that other programs rely on. */
class JsonReportTest {
    private static final String DEPLOYMENT = "{\"$edgeAgent\":{\"properties.desired.modules.proxy\":"
            + "{\"type\":\"docker\",\"status\":\"running\",\"settings\":{\"image\":\"p:1\",\"createOptions\":\"{\\\"HostConfig\\\":{\\\"Binds\\\":[\\\"/home/hcsshares/in:/in\\\"]}}\"}}}}";

    @Test
    void it_has_exactly_the_agreed_keys() throws JsonProcessingException {
        JsonNode report = report(DEPLOYMENT);

        assertEquals(List.of("version", "status", "counts", "names", "todo", "findings"), keys(report));
        assertEquals("1", report.get("version").asText());
        assertEquals("action-needed", report.get("status").asText());
        assertEquals(List.of("modules", "changed", "info", "warning", "action", "error"), keys(report.get("counts")));
        assertEquals("proxy-module", report.at("/names/proxy").asText());
    }

    @Test
    void a_finding_has_all_it_has() throws JsonProcessingException {
        JsonNode finding = findings(DEPLOYMENT, "STORAGE-001").get(0);

        assertEquals(
                List.of("rule", "severity", "module", "path", "message", "before", "after", "remedy", "reference"),
                keys(finding));
        assertEquals("proxy", finding.get("module").asText());
        assertEquals("HostConfig.Binds[0]", finding.get("path").asText());
        assertEquals("/home/hcsshares/in:/in", finding.get("before").asText());
    }

    @Test
    void what_to_do_is_what_findings_ask_for_each_once() throws JsonProcessingException {
        JsonNode report = report(DEPLOYMENT);

        assertEquals(
                report.at("/counts/action").asInt() + report.at("/counts/error").asInt(),
                report.get("todo").size());
        assertEquals(
                "Create the share in on the device; proxy mounts it. (STORAGE-006)",
                report.at("/todo/0").asText());
    }

    @Test
    void an_input_that_is_no_deployment_has_a_report_too() throws JsonProcessingException {
        JsonNode report = report("oops");

        assertEquals(List.of("version", "status", "counts", "names", "todo", "findings"), keys(report));
        assertEquals("failed", report.get("status").asText());
        assertEquals("_", report.at("/findings/0/module").asText());
    }

    private static List<JsonNode> findings(String deployment, String rule) throws JsonProcessingException {
        return report(deployment)
                .get("findings")
                .valueStream()
                .filter(finding -> finding.get("rule").asText().equals(rule))
                .toList();
    }

    private static JsonNode report(String deployment) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(CommandLineRun.with(deployment, "convert", "--format", "json")
                        .errors());
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
