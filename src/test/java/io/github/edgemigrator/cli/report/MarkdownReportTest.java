package io.github.edgemigrator.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.edgemigrator.conversion.Reference;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The report that is pasted into a pull request. */
class MarkdownReportTest {
    @Test
    void what_is_to_do_comes_first_and_then_every_module() {
        assertEquals(
                """
                ## `in.json`: action-needed

                1 of 2 modules changed. 2 actions required.

                | info | warning | action | error |
                | ---: | ---: | ---: | ---: |
                | 0 | 0 | 2 | 0 |

                ### To do

                - [ ] Set k8s-experimental.securityContext.runAsUser of proxy to the number of this user in the image. (SECURITY-002)
                - [ ] Change proxy to proxy-module wherever the cloud names it (direct methods, twin updates, queries): it has a new identity and a new twin. (NAME-001)

                ### `proxy`, now `proxy-module`

                | severity | rule | where | what | before | after |
                | --- | --- | --- | --- | --- | --- |
                | **action** | [SECURITY-002](%s/Microsoft.Azure.Devices.Edge.Agent.Kubernetes) | `User` | The agent ignores the user, and a name cannot be converted: Kubernetes takes numbers. Set k8s-experimental.securityContext.runAsUser of proxy to the number of this user in the image. | <code>a&#124;b</code> |  |
                | **action** | [NAME-001](%s#other-differences) |  | Renamed to proxy-module: the name is that of the container the agent adds to every pod. Change proxy to proxy-module wherever the cloud names it (direct methods, twin updates, queries): it has a new identity and a new twin. | `proxy` | `proxy-module` |
                """.formatted(Reference.AGENT_SOURCE.at(""), Reference.MIGRATION_GUIDE.at("")),
                report("{\"$edgeAgent\":{" + module("proxy", "{\"User\":\"a|b\"}") + "," + module("other", "") + "}}"));
    }

    private static String module(String name, String options) {
        return "\"properties.desired.modules.%s\":{\"type\":\"docker\",\"status\":\"running\",\"settings\":{\"image\":\"i:1\",\"createOptions\":\"%s\"}}"
                .formatted(name, options.replace("\"", "\\\""));
    }

    @Test
    void an_input_that_cannot_be_read_has_a_report_too() {
        String report = report("{ oops");

        assertTrue(report.startsWith("## `in.json`: failed\n\nThe deployment could not be read.\n"), report);
        assertTrue(report.contains("\n| **error** | [MANIFEST-001]("), report);
        assertTrue(report.contains("\n- [ ] **error** Correct the text where it says"), report);
    }

    @Test
    void findings_that_are_safe_give_way_where_a_comment_cannot_hold_all() {
        String modules = IntStream.range(0, 300)
                .mapToObj(number -> module("m" + number, "{\"HostConfig\":{\"Binds\":[\"/home/hcsshares/in:/in\"]}}"))
                .collect(Collectors.joining(","));

        String report = report("{\"$edgeAgent\":{" + modules + "}}");

        assertTrue(report.contains("\n601 findings of less severity are left out"), report);
        assertFalse(report.contains("| info | [STORAGE-001]"), report);
    }

    @Test
    void what_is_suppressed_is_listed_with_the_reason() throws JsonProcessingException {
        Reading reading = Deployment.read("{\"$edgeAgent\":{" + module("camera", "{\"User\":\"app\"}") + "}}");
        Settings settings = Settings.read(
                new ObjectMapper().readTree("{\"options\":{\"suppress\":{\"SECURITY-002\":\"root | app is fine\"}}}"));
        ConvertedFile file = new ConvertedFile(Optional.empty(), reading, Migration.of(reading, settings));

        for (ReportFormat format : List.of(ReportFormat.MARKDOWN, ReportFormat.HTML)) {
            String report = format.render(List.of(file));

            assertTrue(report.contains("Suppressed"), report);
            assertTrue(report.replace("&#124;", "|").contains("root | app is fine"), report);
        }
    }

    private static String report(String deployment) {
        Reading reading = Deployment.read(deployment);
        return ReportFormat.MARKDOWN.render(List.of(new ConvertedFile(
                Optional.of(Path.of("in.json")), reading, Migration.of(reading, Settings.defaults()))));
    }
}
