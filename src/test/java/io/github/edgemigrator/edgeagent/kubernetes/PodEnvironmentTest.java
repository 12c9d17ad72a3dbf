package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodEnvironmentTest {
    private static List<String> variables(AgentPlan plan, String module) {
        List<String> variables = new ArrayList<>();
        JsonNode deployment =
                plan.object(ObjectKind.DEPLOYMENT, module).orElseThrow().json();
        for (JsonNode variable : deployment.at("/spec/template/spec/containers/1/env")) {
            variables.add(variable.path("name").asText() + "="
                    + variable.path("value").asText());
        }
        return variables;
    }

    private static List<String> names(AgentPlan plan, String module) {
        return variables(plan, module).stream()
                .map(variable -> variable.substring(0, variable.indexOf('=')))
                .toList();
    }

    @Test
    void the_modules_variables_come_first_then_those_of_the_options_then_the_agents() {
        AgentPlan plan = Modules.m("{'Env':['b=2','A=3']}")
                .set("modules.m.env", "{'z':{'value':'1'},'A':{'value':'2'}}")
                .plan();

        assertEquals(
                List.of(
                        "z=1",
                        "A=2",
                        "b=2",
                        "A=3",
                        "IOTEDGE_IOTHUBHOSTNAME=hostname",
                        "IOTEDGE_AUTHSCHEME=sasToken",
                        "RuntimeLogLevel=Information",
                        "IOTEDGE_WORKLOADURI=http://localhost:35001/",
                        "IOTEDGE_MODULEGENERATIONID=0",
                        "IOTEDGE_DEVICEID=deviceid",
                        "IOTEDGE_MODULEID=m",
                        "IOTEDGE_APIVERSION=2020-07-07",
                        "EdgeDeviceHostName=edgehub",
                        "IOTEDGE_GATEWAYHOSTNAME=edgehub"),
                variables(plan, "m"));
    }

    @ParameterizedTest
    @CsvSource({"11, b=2", "12, a=1=2 b=2"})
    void before_beta12_an_entry_had_to_have_exactly_one_equals_sign(int beta, String written) {
        AgentPlan plan = Modules.m("{'Env':['a=1=2','b=2','c','=x']}").plan(version(beta));

        assertEquals(List.of(written.split(" ")), variables(plan, "m").subList(0, written.split(" ").length));
    }

    @ParameterizedTest
    @CsvSource({"12, 2", "13, 1"})
    void before_beta13_the_agents_log_level_came_after_the_modules(int beta, int levels) {
        AgentPlan plan = Modules.m("{'Env':['RuntimeLogLevel=debug']}").plan(version(beta));

        assertEquals(
                levels,
                names(plan, "m").stream().filter("RuntimeLogLevel"::equals).count());
    }

    @Test
    void numbers_and_dates_of_the_modules_variables_are_rewritten_and_those_of_the_options_are_not() {
        AgentPlan plan = Modules.m("{'Env':['a=2020-01-01T00:00:00.000Z']}")
                .set("modules.m.env", "{'b':{'value':'2020-01-01T00:00:00.000Z'},'c':{'value':1.50}}")
                .plan();

        assertEquals(
                List.of("b=2020-01-01T00:00:00Z", "c=1.5", "a=2020-01-01T00:00:00.000Z"),
                variables(plan, "m").subList(0, 3));
    }

    private static AgentSettings version(int beta) {
        return AgentSettings.defaults().withVersion(new AgentVersion(beta));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a=b|a=b",
                "ALL_EQUALS=====|ALL_EQUALS=====",
                "HAS_SPACES=this variable has spaces|HAS_SPACES=this variable has spaces",
                "B=b=c|B=b=c",
                "BASE64_TEXT=YmFzZTY0Cg==|BASE64_TEXT=YmFzZTY0Cg==",
                "EMPTY=|EMPTY=",
                "Case=Kept|Case=Kept",
                "dollars=$$ and $(HOME)|dollars=$$ and $(HOME)"
            })
    void an_entry_is_cut_at_the_first_equals_sign(String entry, String variable) {
        AgentPlan plan = Modules.m("{'Env':['" + entry + "']}").plan();

        assertEquals(variable, variables(plan, "m").get(0));
        assertEquals(List.of(), plan.failures());
    }

    @ParameterizedTest
    @ValueSource(strings = {"FLAG", "", "=x", "==not a valid env var"})
    void an_entry_without_a_name_is_dropped(String entry) {
        AgentPlan plan = Modules.m("{'Env':['" + entry + "']}").plan();

        assertEquals("IOTEDGE_IOTHUBHOSTNAME", names(plan, "m").get(0));
        assertEquals("Env[0]", plan.notes("m").get(0).path());
    }

    @ParameterizedTest
    @CsvSource({"'text',text", "5,5", "1.5,1.5", "true,true", "null,''", "'',''"})
    void a_value_of_the_modules_env_is_text_number_or_boolean(String value, String text) {
        String json = value.matches("[0-9.]+|true|null") ? value : "'" + value + "'";

        AgentPlan plan = Modules.m("{}")
                .set("modules.m.env", "{'x':{'value':" + json + "}}")
                .plan();

        assertEquals("x=" + text, variables(plan, "m").get(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'RuntimeLogLevel':{'value':'debug'}}"})
    void a_log_level_that_is_set_is_kept(String env) {
        AgentPlan plan = Modules.m("{}").set("modules.m.env", env).plan();

        assertEquals(
                1, names(plan, "m").stream().filter("RuntimeLogLevel"::equals).count());
        assertEquals("RuntimeLogLevel=debug", variables(plan, "m").get(0));
    }

    @Test
    void the_hub_has_no_gateway() {
        AgentPlan plan = Modules.none().system("edgeHub", "").plan();

        assertTrue(variables(plan, "edgeHub").contains("IOTEDGE_MODULEID=$edgeHub"));
        assertFalse(names(plan, "edgeHub").contains("IOTEDGE_GATEWAYHOSTNAME"));
        assertFalse(names(plan, "edgeHub").contains("Mode"));
    }

    @Test
    void before_beta14_only_the_system_modules_get_the_devices_name() {
        AgentPlan plan = Modules.m("{}")
                .system("edgeHub", "")
                .plan(AgentSettings.defaults().withVersion(new AgentVersion(13)));

        assertFalse(names(plan, "m").contains("EdgeDeviceHostName"));
        assertTrue(names(plan, "edgeHub").contains("EdgeDeviceHostName"));
    }

    @Test
    void a_value_that_the_agent_or_kubernetes_replaces_is_told_without_its_text() {
        AgentPlan plan =
                Modules.m("{'Env':['IOTEDGE_DEVICEID=mine','P=se$$cret']}").plan();

        assertEquals(
                List.of(
                        "Env[1]: Kubernetes replaces $(NAME) in it by the variable of that name, and $$ by $.",
                        "Env[0]: The agent's own IOTEDGE_DEVICEID replaces it."),
                plan.notes("m").stream()
                        .map(note -> note.path() + ": " + note.message())
                        .toList());
    }
}
