package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of createOptions that become fields of the module's container or pod. */
class ContainerFieldsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'Cmd':['argument1','argument2']}     | /args       | ['argument1','argument2']
                    {'cmd':['a']}                         | /args       | ['a']
                    {'Cmd':[1,true]}                      | /args       | ['1','True']
                    {'Cmd':[]}                            | /args       | []
                    {'Entrypoint':['command','a']}        | /command    | ['command','a']
                    {'EntryPoint':['command']}            | /command    | ['command']
                    {'WorkingDir':'/tmp/working'}         | /workingDir | '/tmp/working'
                    {'workingdir':5}                      | /workingDir | '5'
                    {'HostConfig':{'Privileged':true}}    | /securityContext | {'privileged':true}
                    {'HostConfig':{'Privileged':'true'}}  | /securityContext | {'privileged':true}
                    {'HostConfig':{'Privileged':1}}       | /securityContext | {'privileged':true}
                    {'hostconfig':{'privileged':true}}    | /securityContext | {'privileged':true}
                    {'ExposedPorts':{'80/tcp':{}}}        | /ports      | [{'containerPort':80,'protocol':'TCP'}]
                    {'ExposedPorts':{}}                   | /ports      | []
                    """)
    void what_the_container_gets(String createOptions, String pointer, String value) {
        AgentPlan plan = Modules.m(createOptions).plan();

        assertEquals(Modules.json(value), Modules.container(plan, pointer));
        assertEquals(List.of(), plan.failures());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Cmd':null}",
                "{'Entrypoint':null,'WorkingDir':null}",
                "{'HostConfig':{'Privileged':false}}",
                "{'HostConfig':null}",
                "{'Env':null,'Labels':null,'ExposedPorts':null}",
                "{'HostConfig':{'Binds':null,'Mounts':null}}"
            })
    void what_changes_nothing(String createOptions) {
        assertEquals(
                Modules.m("{}").plan().objects(),
                Modules.m(createOptions).plan().objects());
    }

    @ParameterizedTest
    @CsvSource({
        "NetworkMode, host, hostNetwork, true",
        "NetworkMode, HOST, hostNetwork, true",
        "NetworkMode, bridge, hostNetwork, false",
        "NetworkMode, none, hostNetwork, false",
        "NetworkMode, container:x, hostNetwork, false",
        "IpcMode, host, hostIPC, true",
        "IpcMode, private, hostIPC, false",
        "IpcMode, shareable, hostIPC, false",
        "PidMode, host, hostPID, true",
        "PidMode, Host, hostPID, true",
        "PidMode, container:module-a, hostPID, false"
    })
    void a_mode_is_the_hosts_or_none(String field, String mode, String pod, boolean host) {
        AgentPlan plan =
                Modules.m("{'HostConfig':{'" + field + "':'" + mode + "'}}").plan();

        assertEquals(host, Modules.pod(plan, "/" + pod).asBoolean(!host));
        boolean network = host && field.equals("NetworkMode");
        assertEquals(
                network ? "ClusterFirstWithHostNet" : "",
                Modules.pod(plan, "/dnsPolicy").asText());
    }

    @ParameterizedTest
    @CsvSource({"NetworkMode, 11, hostNetwork", "IpcMode, 10, hostIPC", "PidMode, 14, hostPID"})
    void older_agents_do_not_know_all_modes(String field, int since, String pod) {
        Modules modules = Modules.m("{'HostConfig':{'" + field + "':'host'}}");

        AgentPlan known = modules.plan(AgentSettings.defaults().withVersion(new AgentVersion(since)));
        AgentPlan unknown = modules.plan(AgentSettings.defaults().withVersion(new AgentVersion(since - 1)));

        assertTrue(Modules.pod(known, "/" + pod).asBoolean());
        assertTrue(Modules.pod(unknown, "/" + pod).isMissingNode());
        assertEquals("HostConfig." + field, unknown.notes().get(0).path());
    }

    @Test
    void commands_came_with_beta6_and_in_any_case_with_beta12() {
        Modules exact = Modules.m("{'Cmd':['a']}");
        Modules other = Modules.m("{'CMD':['a']}");

        assertEquals(
                1,
                Modules.container(exact.plan(AgentSettings.defaults().withVersion(new AgentVersion(6))), "/args")
                        .size());
        assertEquals(
                0,
                Modules.container(exact.plan(AgentSettings.defaults().withVersion(new AgentVersion(5))), "/args")
                        .size());
        assertEquals(
                1,
                Modules.container(other.plan(AgentSettings.defaults().withVersion(new AgentVersion(12))), "/args")
                        .size());
        assertEquals(
                0,
                Modules.container(other.plan(AgentSettings.defaults().withVersion(new AgentVersion(11))), "/args")
                        .size());
    }
}
