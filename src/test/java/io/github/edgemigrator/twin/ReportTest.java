package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.WholeDeployment;
import io.github.edgemigrator.conversion.Severity;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the operator reads for what was written; single quotes stand for double ones. */
class ReportTest {
    @Test
    void what_is_suppressed_is_listed_with_the_reason_and_is_no_finding() {
        ObjectNode report = Reports.of("{'$version':1,'edgeAgent':{'modules':{'camera':" + Reports.CAMERA
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
                .mapToObj(i -> "'camera" + i + "':" + Reports.CAMERA)
                .collect(Collectors.joining(","));
        String wanted = "{'$version':1,'edgeAgent':{'modules':{" + modules + "}},'options':{'suppress':{'STORAGE-001':'"
                + known + "','STORAGE-006':'" + known + "'}}}";

        ObjectNode report = Reports.of(wanted);

        assertEquals("full", report.at("/migration/form").asText());
        assertEquals(61, report.at("/migration/counts/suppressed").asInt());
        assertFalse(report.has("suppressed"));
    }

    @Test
    void a_finding_has_exactly_the_agreed_keys() {
        ObjectNode report = Reports.of("{'edgeAgent':{'modules':{'camera':" + Reports.CAMERA + "}}}");

        JsonNode finding = report.at("/findings/camera")
                .valueStream()
                .filter(each -> each.path("rule").asText().equals("STORAGE-001"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("rule", "severity", "path", "message", "before", "after"), Reports.keys(finding));
        assertEquals("/home/hcsshares/in:/in", finding.get("before").asText());
    }

    @Test
    void sections_are_there_as_they_were_given() {
        ObjectNode both = Reports.of("{'edgeAgent':{'modules':{}}}");
        ObjectNode hubOnly =
                Reports.of("{'edgeHub':{'routes':{},'storeAndForwardConfiguration':{'timeToLiveSecs':7200}}}");

        assertEquals(List.of("migration", "findings", "edgeAgent", "edgeHub"), Reports.keys(both));
        assertEquals(List.of("migration", "edgeHub"), Reports.keys(hubOnly));
    }

    @Test
    void only_twins_that_changed_or_moved_are_shown() {
        ObjectNode report = Reports.of("{'edgeAgent':{'modules':{'proxy':" + Reports.PLAIN + ",'client':"
                + Reports.PLAIN + ",'other':" + Reports.PLAIN
                + "}},'moduleTwins':{'proxy':{'a':1},'client':{'url':'http://proxy:80'},'other':{'b':1}}}");

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

        List<String> keys = Reports.keys(
                new TwinMigrator().report(WholeDeployment.of(desired)).get("todo"));

        assertEquals(first, keys.get(0));
        assertEquals(last.length(), keys.get(keys.size() - 1).length());
        assertEquals(List.copyOf(new TreeSet<>(keys)), keys);
    }

    @Test
    void what_several_modules_need_is_told_once() {
        String debugger = Reports.module("{\\\"HostConfig\\\":{\\\"CapAdd\\\":[\\\"SYS_PTRACE\\\"]}}");

        ObjectNode report = Reports.of("{'$version':1,'edgeAgent':{'modules':{'a':" + debugger + ",'b':" + debugger
                + ",'c':" + debugger + "}}}");

        assertEquals(1, report.get("todo").size(), () -> report.get("todo").toPrettyString());
        String order = report.at("/todo/01").asText();
        assertTrue(order.startsWith("Run a privileged if it needs"), order);
        assertTrue(order.endsWith(" Do the same for b and c. (DOCKER-001)"), order);
    }

    @Test
    void properties_stand_in_the_order_in_which_people_read_them() {
        List<String> order = List.of(
                "migration",
                "todo",
                "findings",
                "names",
                "edgeAgent",
                "edgeHub",
                "moduleTwins",
                "suppressed",
                "packed");
        for (int modules : new int[] {3, 26, 150}) {
            ObjectNode desired = Hostile.manyModules(modules);
            desired.putObject("edgeHub").putObject("routes").put("r", "FROM /messages/modules/proxy/* INTO $upstream");
            ((ObjectNode) desired.at("/edgeAgent/modules")).set("proxy", RuntimeJson.of(Reports.PLAIN));
            desired.putObject("moduleTwins").putObject("proxy").put("a", 1);
            desired.putObject("options").putObject("suppress").put("STORAGE-001", "known");

            ObjectNode report = new TwinMigrator().report(desired);

            assertEquals(order.stream().filter(report::has).toList(), Reports.keys(report));
        }
    }

    @Test
    void the_worst_findings_come_first() {
        ObjectNode report = Reports.of("{'edgeAgent':{'modules':{'other':" + Reports.CAMERA + ",'camera':"
                + Reports.CAMERA + ",'bad':" + Reports.module("oops") + "}}}");

        assertEquals("bad", Reports.keys(report.get("findings")).get(0));
        report.get("findings").forEach(module -> {
            List<Severity> severities = module.valueStream()
                    .map(finding ->
                            Severity.valueOf(finding.path("severity").asText().toUpperCase(Locale.ROOT)))
                    .toList();
            assertEquals(severities.stream().sorted(Comparator.reverseOrder()).toList(), severities);
        });
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        String desired = "{'$version':3,'edgeAgent':{'modules':{'proxy':" + Reports.CAMERA + ",'camera':"
                + Reports.CAMERA + "}}}";

        assertEquals(Reports.of(desired).toString(), Reports.of(desired).toString());
    }

    @Test
    void the_form_of_the_input_does_not_matter_to_the_result() {
        String agent = "{'modules':{'camera':" + Reports.CAMERA + "}}";
        ObjectNode sections = Reports.of("{'edgeAgent':" + agent + "}");
        ObjectNode whole = WholeDeployment.of(RuntimeJson.of("{'edgeAgent':" + agent + "}"));

        ObjectNode text = new TwinMigrator().report(RuntimeJson.object().put("manifest", whole.toString()));

        assertEquals(sections.get("edgeAgent"), text.get("edgeAgent"));
        assertEquals(sections.get("todo"), text.get("todo"));
        assertEquals(sections.at("/findings/camera"), text.at("/findings/camera"));
    }
}
