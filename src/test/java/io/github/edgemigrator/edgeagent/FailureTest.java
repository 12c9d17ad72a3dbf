package io.github.edgemigrator.edgeagent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.edgeagent.kubernetes.AgentPlan;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesAgent;
import io.github.edgemigrator.edgeagent.kubernetes.Modules;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {
    private static AgentPlan plan(Modules modules) {
        return modules.plan(AgentSettings.defaults().withClaims(ClaimSettings.written("default", 1, false)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Env':'a=b'}",
                "{'Env':{}}",
                "{'Env':[{}]}",
                "{'ExposedPorts':['80/tcp']}",
                "{'ExposedPorts':{'80/tcp':null}}",
                "{'ExposedPorts':{'80/tcp':'x'}}",
                "{'Labels':['a']}",
                "{'Labels':{'a':{}}}",
                "{'HostConfig':'x'}",
                "{'HostConfig':[]}",
                "{'HostConfig':{'Binds':'/a:/b'}}",
                "{'HostConfig':{'Mounts':{}}}",
                "{'HostConfig':{'Mounts':['x']}}",
                "{'HostConfig':{'Mounts':[{'ReadOnly':'maybe'}]}}",
                "{'HostConfig':{'Privileged':'yes'}}",
                "{'HostConfig':{'Privileged':null}}",
                "{'HostConfig':{'NetworkMode':{}}}",
                "{'HostConfig':{'PortBindings':[]}}",
                "{'HostConfig':{'PortBindings':{'80/tcp':{'HostPort':'80'}}}}",
                "{'HostConfig':{'PortBindings':{'80/tcp':'80'}}}",
                "{'HostConfig':{'Memory':'512m'}}",
                "{'HostConfig':{'Memory':null}}",
                "{'HostConfig':{'NanoCpus':[]}}",
                "{'HostConfig':{'CapAdd':'SYS_PTRACE'}}",
                "{'HostConfig':{'Devices':{}}}",
                "{'HostConfig':{'Tmpfs':[]}}",
                "{'NetworkingConfig':[]}",
                "not json",
                "[]",
                "{} {}"
            })
    void a_value_of_a_wrong_type_is_refused_with_the_whole_deployment(String createOptions) {
        AgentPlan plan = plan(Modules.none()
                .and("m", "")
                .and("good", "{}")
                .set("modules.m.settings.createOptions", "\"" + createOptions.replace("'", "\\\"") + "\""));

        assertEquals(List.of(Stage.PARSE), Modules.stages(plan));
        assertEquals("m", plan.failures().get(0).module());
        assertEquals(Scope.DEPLOYMENT, plan.failures().get(0).scope());
        assertEquals(List.of(), plan.objects());
        assertTrue(plan.failures().get(0).message().endsWith("(400)."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'HostConfig':{'Memory':'512'}}",
                "{'HostConfig':{'Memory':512.0}}",
                "{'HostConfig':{'MemorySwappiness':null,'OomKillDisable':null,'Init':null}}",
                "{'HostConfig':{'OomKillDisable':'False'}}",
                "{'Tty':'nonsense','StopTimeout':[]}",
                "{'HostConfig':{'Unknown':[1]}}",
                "{'Env':[5,true]}",
                "{'Labels':{'a':5,'b':null}}",
                "{'Healthcheck':{'Test':['CMD']}}"
            })
    void a_value_that_can_be_read_or_that_no_type_knows_passes(String createOptions) {
        assertEquals(List.of(), Modules.m(createOptions).plan().failures());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    modules.m.type               | 'podman'
                    modules.m.type               | null
                    modules.m.settings.image     | ''
                    modules.m.settings.image     | null
                    modules.m.settings.image     | 'a:b:c'
                    modules.m.settings.image     | 'a/b/'
                    modules.m.env                | []
                    modules.m.env                | {'X':'text'}
                    modules.m.env                | {'X':{'value':{}}}
                    schemaVersion                | '1.2'
                    schemaVersion                | '2.0'
                    schemaVersion                | '0.1'
                    schemaVersion                | '1'
                    schemaVersion                | 'one'
                    schemaVersion                | ''
                    runtime.settings.registryCredentials | {'r':{'address':'','username':'u','password':'p'}}
                    runtime.settings.registryCredentials | {'r':{'address':'a','username':' ','password':'p'}}
                    runtime.settings.registryCredentials | {'r':{'address':'a','username':'u'}}
                    runtime.settings.registryCredentials | {'r':'x'}
                    """, quoteCharacter = '`')
    void a_deployment_that_the_agent_cannot_read_is_refused(String path, String value) {
        AgentPlan plan = plan(Modules.beside("{}").set(path, value));

        assertEquals(List.of(Stage.PARSE), Modules.stages(plan));
        assertEquals("", Modules.sent(plan));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.1", "1.0.0", "1.1.0"})
    void these_schemas_are_read(String schema) {
        AgentPlan plan =
                Modules.m("{}").set("schemaVersion", "'" + schema + "'").plan();

        assertEquals(List.of(), plan.failures());
    }

    @ParameterizedTest
    @CsvSource({"module1, Module1", "a_b, ab", "EdgeHub2, edge_hub2", "edgeHub, edgehub", "edgeAgent, EDGE_AGENT"})
    void names_that_become_equal_collide(String first, String second) {
        Modules modules = Modules.none();
        if (first.equals("edgeHub") || first.equals("edgeAgent")) {
            modules.system(first, "");
        } else {
            modules.and(first, "");
        }

        AgentPlan plan = modules.and(second, "").plan();

        assertEquals(List.of(Stage.PLAN), Modules.stages(plan));
        assertEquals(List.of(), plan.objects());
        assertEquals(second, plan.failures().get(0).module());
    }

    @Test
    void a_name_that_is_too_long_for_the_planner_is_refused() {
        AgentPlan plan = Modules.none().and("a".repeat(254), "").plan();

        assertEquals(Stage.PLAN, plan.failures().get(0).stage());
        assertEquals(List.of(), plan.objects());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Cmd':'run'}",
                "{'Cmd':{}}",
                "{'Entrypoint':'/bin/sh -c x'}",
                "{'Entrypoint':[{}]}",
                "{'WorkingDir':[]}",
                "{'WorkingDir':{}}",
                "{'Cmd':['a'],'cmd':['b']}",
                "{'Tty':true,'tty':true}"
            })
    void a_command_of_a_wrong_type_leaves_everything_as_it_was(String createOptions) {
        AgentPlan plan = plan(Modules.beside(createOptions));

        assertEquals(List.of(Stage.COMMAND), Modules.stages(plan));
        assertEquals("", Modules.sent(plan));
    }

    @Test
    void a_registry_that_has_no_name_leaves_everything_as_it_was() {
        AgentPlan plan = plan(Modules.beside("{}")
                .set("modules.m.settings.image", "'10.0.0.5/image:1'")
                .set(
                        "runtime.settings.registryCredentials",
                        "{r:{address:'10.0.0.5',username:'user',password:'hunter2'}}"));

        assertEquals(List.of(Stage.COMMAND), Modules.stages(plan));
        assertEquals("m", plan.failures().get(0).module());
        assertFalse(plan.failures().toString().contains("hunter2"));
        assertEquals("", Modules.sent(plan));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'Labels':{'':'test'}}                                     | ServiceAccount
                    {'Labels':{'_':'test'}}                                    | ServiceAccount
                    {'Labels':{'123.com/x':'test'}}                            | ServiceAccount
                    {'Labels':{'a b':'1','ab':'2'}}                            | ServiceAccount
                    {'ExposedPorts':{'/':{}}}                                  | ServiceAccount
                    {'HostConfig':{'PortBindings':{'80/tcp':null}}}            | ServiceAccount
                    {'HostConfig':{'PortBindings':{'80/tcp':[null]}}}          | ServiceAccount
                    {'HostConfig':{'Binds':['/:/x']}}                          | ServiceAccount Service
                    {'HostConfig':{'Binds':[null]}}                            | ServiceAccount Service
                    {'HostConfig':{'Mounts':[{'Type':'bind','Source':'/'}]}}   | ServiceAccount Service
                    {'HostConfig':{'Mounts':[null]}}                           | ServiceAccount Service
                    {'Env':[null]}                                             | ServiceAccount Service
                    """)
    void what_the_operator_cannot_map_stops_its_list_and_the_later_ones(String createOptions, String sent) {
        AgentPlan plan = plan(Modules.beside(createOptions));

        assertEquals(List.of(Stage.OPERATOR), Modules.stages(plan));
        assertEquals(Scope.DEPLOYMENT, plan.failures().get(0).scope());
        assertEquals(sent, Modules.sent(plan));
    }

    @Test
    void a_variable_that_is_null_stops_all_deployments() {
        AgentPlan plan = plan(Modules.beside("{}").set("modules.m.env", "{'X':null}"));

        assertEquals(List.of(Stage.OPERATOR), Modules.stages(plan));
        assertEquals("ServiceAccount Service", Modules.sent(plan));
    }

    @Test
    void failures_stand_in_the_order_of_the_stages() {
        AgentPlan plan = Modules.m("{'Cmd':'x','Env':['a:b=c'],'HostConfig':{'Mounts':[{}]}}")
                .set("schemaVersion", "'3.0'")
                .plan();

        assertEquals(List.of(Stage.PARSE, Stage.COMMAND, Stage.OPERATOR, Stage.API), Modules.stages(plan));
    }

    @Test
    void an_empty_deployment_is_refused() {
        Deployment empty =
                (Deployment) Deployment.read("{\"modulesContent\":{\"$edgeAgent\":{\"properties.desired\":{}}}}");

        AgentPlan plan = KubernetesAgent.plan(empty, AgentSettings.defaults());

        assertTrue(plan.failures().get(0).message().contains("417"));
    }

    @Test
    void a_layered_deployment_needs_no_schema_and_a_template_no_images() {
        Deployment layered = (Deployment) Deployment.read("""
                {"modulesContent":{"$edgeAgent":{"properties.desired.modules.m":
                  {"type":"docker","status":"running","settings":{"image":"${MODULES.m.amd64}","createOptions":{"Cmd":["a"]}}}}}}
                """);

        AgentPlan plan = KubernetesAgent.plan(layered, AgentSettings.defaults());

        assertEquals(List.of(), plan.failures());
        assertEquals("${MODULES.m.amd64}", Modules.container(plan, "/image").asText());
    }

    @Test
    void agents_of_the_first_line_only_warn_of_a_later_schema() {
        AgentSettings beta12 = AgentSettings.defaults().withVersion(new AgentVersion(12));

        assertEquals(
                List.of(),
                Modules.m("{}").set("schemaVersion", "'1.2'").plan(beta12).failures());
        assertEquals(
                1,
                Modules.m("{}")
                        .set("schemaVersion", "'2.0'")
                        .plan(beta12)
                        .failures()
                        .size());
    }
}
