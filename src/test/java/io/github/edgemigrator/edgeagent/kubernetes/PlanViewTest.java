package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.edgemigrator.json.YamlWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class PlanViewTest {
    @Test
    void the_list_has_the_objects_and_beside_them_the_errors() {
        AgentPlan plan = Modules.m("{'Env':['a:b=c']}").plan();

        assertEquals("List", PlanView.json(plan).path("kind").asText());
        assertEquals("v1", PlanView.json(plan).path("apiVersion").asText());
        assertEquals(2, PlanView.json(plan).path("items").size());
        assertEquals(
                Modules.json(
                        "{'module':'m','stage':'api','scope':'module','message':'Env[0] must set a variable whose name has"
                                + " letters, digits, _, - and . and does not begin with a digit, not \\\"a:b\\\". Kubernetes"
                                + " refuses the Deployment; the module does not run, and claims of all modules are not created (500).'}"),
                PlanView.json(plan).at("/errors/0"));
    }

    @Test
    void an_error_of_the_whole_deployment_has_no_module() {
        AgentPlan plan = Modules.m("{}").set("schemaVersion", "'2.0'").plan();

        assertEquals("_", PlanView.json(plan).at("/errors/0/module").asText());
        assertEquals("deployment", PlanView.json(plan).at("/errors/0/scope").asText());
        assertEquals(0, PlanView.json(plan).path("items").size());
    }

    @Test
    void a_comment_stands_where_the_agent_does_something_unasked() {
        String yaml = PlanView.yaml(Modules.m("{'Env':['FLAG'],'HostConfig':{'CapAdd':['X'],'NetworkMode':'none'}}")
                .plan());

        assertTrue(yaml.contains("""
                        ---
                        # HostConfig.CapAdd: Capabilities stay the default ones; privileged is the only way to more.
                        apiVersion: apps/v1
                        kind: Deployment
                        """), yaml);
        assertTrue(yaml.contains("""
                              # HostConfig.NetworkMode: none is taken for the default.
                              hostNetwork: false
                        """), yaml);
        assertTrue(yaml.contains("""
                                # Env[0]: An entry without = sets no variable.
                                env:
                                - name: IOTEDGE_IOTHUBHOSTNAME
                                  value: hostname
                        """), yaml);
    }

    @Test
    void errors_and_what_is_not_sent_for_them_stand_at_the_top() {
        String yaml = PlanView.yaml(
                Modules.m("{'HostConfig':{'Mounts':[{'Type':'tmpfs'}]}}").plan());

        assertTrue(yaml.startsWith("""
                        # ERROR m (operator): HostConfig.Mounts[0] has no Source, where all mounts need Type, Source and Target. The agent
                        #   then creates no Deployment of any module (500).
                        # Not sent for that: Deployment m
                        ---
                        """), yaml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "",
                " ",
                "true",
                "No",
                "null",
                "~",
                "5",
                "1.5",
                "1e3",
                "0x1F",
                "a: b",
                "a #b",
                "- a",
                "a\nb",
                "'",
                "\"",
                "\\",
                "[x]",
                "{x}",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "%a",
                "@a",
                "`a",
                "2001-01-01",
                "ä€😀",
                "a\tb",
                "http://x:80/y",
                "a:",
                ":a",
                "=",
                "<<",
                "é",
                "\u2028",
                "\u0007",
                "y",
                "ON",
                "-",
                "---",
                "...",
                "?",
                "a,b",
                "$(X)",
                "x=y"
            })
    void text_comes_out_of_yaml_as_it_went_in(String text) {
        YamlWriter yaml = new YamlWriter();
        yaml.document(JsonNodeFactory.instance.objectNode().put(text, text), Map.of());

        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml.text());

        assertEquals(Map.of(text, text), read);
    }

    @Test
    void lists_of_lists_and_empty_ones_come_out_as_they_went_in() {
        YamlWriter yaml = new YamlWriter();
        yaml.document(Modules.json("{a:[[1,[2]],[],{},{b:[]}],c:null,d:[{e:{f:1}},'x']}"), Map.of());

        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml.text());

        assertEquals("{a=[[1, [2]], [], {}, {b=[]}], c=null, d=[{e={f=1}}, x]}", String.valueOf(read));
        assertEquals(List.of("---"), yaml.text().lines().limit(1).toList());
    }
}
