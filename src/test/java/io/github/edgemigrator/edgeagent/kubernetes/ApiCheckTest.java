package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.edgeagent.Scope;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCheckTest {
    private static final String UP_TO_ACCOUNTS = "ServiceAccount";
    private static final String UP_TO_SERVICES = "ServiceAccount Service";
    private static final String UP_TO_DEPLOYMENTS = "ServiceAccount Service Deployment";

    private static AgentPlan plan(Modules modules) {
        return modules.plan(AgentSettings.defaults().withClaims(ClaimSettings.written("default", 1, false)));
    }

    @ParameterizedTest
    @CsvSource({"-x", "x-", "___", "日本"})
    void a_name_that_kubernetes_refuses_at_once_stops_everything(String name) {
        AgentPlan plan = plan(Modules.beside("{}").and(name, ""));

        assertEquals(List.of(Stage.API), Modules.stages(plan));
        assertEquals(Scope.DEPLOYMENT, plan.failures().get(0).scope());
        assertEquals(name, plan.failures().get(0).module());
        assertEquals(UP_TO_ACCOUNTS, Modules.sent(plan));
    }

    @Test
    void a_service_that_is_refused_stops_all_deployments() {
        AgentPlan plan = plan(Modules.beside("{}").and("1cam", "{'ExposedPorts':{'1/tcp':{}}}"));

        assertEquals(UP_TO_SERVICES, Modules.sent(plan));
        assertEquals(Scope.DEPLOYMENT, plan.failures().get(0).scope());
        assertEquals(List.of(), plan(Modules.beside("{}").and("1cam", "{}")).failures());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'HostConfig':{'PortBindings':{'80/tcp':[{'HostPort':'1'},{'HostPort':'2'}]}}}",
                "{'ExposedPorts':{'0/tcp':{}}}",
                "{'ExposedPorts':{'65536/tcp':{}}}",
                "{'HostConfig':{'PortBindings':{'80/tcp':[{'HostPort':'70000'}]}}}",
                "{'HostConfig':{'PortBindings':{'70000/tcp':[{'HostPort':'80'}]}}}"
            })
    void ports_that_kubernetes_refuses_stop_all_deployments(String createOptions) {
        AgentPlan plan = plan(Modules.beside(createOptions));

        assertEquals(Stage.API, plan.failures().get(0).stage());
        assertEquals(UP_TO_SERVICES, Modules.sent(plan));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Env':['a:b=c']}",
                "{'Env':['a b=c']}",
                "{'Env':['1a=c']}",
                "{'Env':['Größe=c']}",
                "{'HostConfig':{'Binds':['/a:/x','/b:/x']}}",
                "{'HostConfig':{'Binds':['/a:']}}",
                "{'HostConfig':{'Binds':['/a/../b:/x']}}",
                "{'HostConfig':{'Mounts':[{'Type':'volume','Source':'trust-bundle-volume','Target':'/x'}]}}",
                "{'HostConfig':{'NetworkMode':'host'},'ExposedPorts':{'80':{},'80/tcp':{}}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'ModuleA'}}]}}",
                "{'k8s-experimental':{volumes:[{volume:{}}]}}",
                "{'k8s-experimental':{volumes:[{volumeMounts:[{name:'x',mountPath:'/x'}]}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x',emptyDir:{},hostPath:{path:'/x'}}}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x',hostPath:{}}}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x',hostPath:{path:'/x',type:'Dir'}}}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x',configMap:{}}}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x',secret:{optional:true}}}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x',persistentVolumeClaim:{}}}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x'},volumeMounts:[{name:'x'}]}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x'},volumeMounts:[{name:'x',mountPath:'/x',subPath:'/y'}]}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x'},volumeMounts:[{name:'x',mountPath:'/x',mountPropagation:'All'}]}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x'},volumeMounts:[{name:'x',mountPath:'/x',mountPropagation:'Bidirectional'}]}]}}",
                "{'k8s-experimental':{strategy:{rollingUpdate:{maxSurge:0,maxUnavailable:'0%'}}}}",
                "{'k8s-experimental':{strategy:{rollingUpdate:{maxSurge:'some'}}}}",
                "{'k8s-experimental':{nodeSelector:{'a b':'c'}}}",
                "{'k8s-experimental':{nodeSelector:{a:'b c'}}}",
                "{'k8s-experimental':{strategy:{type:'recreate'}}}",
                "{'k8s-experimental':{strategy:{type:'Recreate',rollingUpdate:{maxSurge:1}}}}",
                "{'k8s-experimental':{securityContext:{runAsUser:-1}}}",
                "{'k8s-experimental':{resources:{limits:{cpu:'1'},requests:{cpu:'2'}}}}",
                "{'k8s-experimental':{resources:{limits:{memory:'1Gi'},requests:{memory:'2000Mi'}}}}",
                "{'k8s-experimental':{resources:{limits:{memory:'-1'}}}}",
                "{'k8s-experimental':{resources:{limits:{gpu:1}}}}",
                "{'k8s-experimental':{resources:{requests:{'nvidia.com/gpu':1}}}}",
                "{'k8s-experimental':{resources:{limits:{'nvidia.com/gpu':2},requests:{'nvidia.com/gpu':1}}}}",
                "{'k8s-experimental':{resources:{limits:{'nvidia.com/gpu':0.5}}}}"
            })
    void a_pod_that_kubernetes_refuses_costs_the_module_and_all_claims(String createOptions) {
        AgentPlan plan = plan(Modules.beside(createOptions));

        assertEquals(Stage.API, plan.failures().get(0).stage());
        assertEquals(Scope.MODULE, plan.failures().get(0).scope());
        assertEquals("m", plan.failures().get(0).module());
        assertEquals(UP_TO_DEPLOYMENTS, Modules.sent(plan));
        assertTrue(plan.object(ObjectKind.DEPLOYMENT, "m").isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'k8s-experimental':{resources:{limits:{cpu:'1'},requests:{cpu:'1000m'}}}}",
                "{'k8s-experimental':{resources:{limits:{memory:'1Gi'},requests:{memory:'1024Mi'}}}}",
                "{'k8s-experimental':{resources:{requests:{cpu:'1'}}}}",
                "{'k8s-experimental':{resources:{limits:{'nvidia.com/gpu':2},requests:{'nvidia.com/gpu':'2'}}}}",
                "{'k8s-experimental':{resources:{limits:{'ephemeral-storage':'1e3'}}}}",
                "{'ExposedPorts':{'80':{},'80/tcp':{}}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x'},volumeMounts:[{name:'x',mountPath:'/x',subPath:'y/z'}]}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x',hostPath:{path:'/x',type:'CharDevice'}}}]}}",
                "{'k8s-experimental':{strategy:{rollingUpdate:{maxSurge:0,maxUnavailable:1}}}}",
                "{'Env':['a.b-c_d=e','.x=1']}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x',emptyDir:{medium:'Disk'}}}]}}",
                // What a placeholder will be, nobody knows yet.
                "{'k8s-experimental':{strategy:{type:'${STRATEGY}'}}}",
                "{'k8s-experimental':{strategy:{rollingUpdate:{maxSurge:'${SURGE}'}}}}",
                "{'k8s-experimental':{nodeSelector:{zone:'${ZONE}'}}}",
                "{'k8s-experimental':{resources:{limits:{'${GPU}':1}}}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'${NAME}',hostPath:{path:'/x',type:'${TYPE}'}}}]}}",
                "{'k8s-experimental':{volumes:[{volume:{name:'x',emptyDir:{medium:'${MEDIUM}'}}}]}}"
            })
    void a_pod_that_kubernetes_takes(String createOptions) {
        assertEquals(List.of(), plan(Modules.beside(createOptions)).failures());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ExposedPorts:{'70000/tcp':{}}} | ExposedPorts.70000/tcp",
                "{HostConfig:{PortBindings:{'80/tcp':[{HostPort:'1'},{HostPort:'70000'}]}}} | HostConfig.PortBindings.80/tcp[1].HostPort",
                "{HostConfig:{PortBindings:{'70000/tcp':[{HostPort:'80'}]}}} | HostConfig.PortBindings.70000/tcp",
                "{Env:['a=b','c:d=e']} | Env[1]",
                "{HostConfig:{Binds:['/a:/x','/b:/x']}} | HostConfig.Binds[1]",
                "{HostConfig:{Binds:['/a:/x'],Mounts:[{Type:'bind',Source:'/b',Target:'/x'}]}} | HostConfig.Mounts[0]",
                "{HostConfig:{NetworkMode:'host'},ExposedPorts:{'80':{},'80/tcp':{}}} | ExposedPorts.80/tcp",
                "{'k8s-experimental':{volumes:[{},{volume:{}}]}} | k8s-experimental.volumes[1].volume.name",
                "{'k8s-experimental':{volumes:[{volume:{name:'x'},volumeMounts:[{name:'x',mountPath:'/x'},{name:'x',mountPath:'/x'}]}]}}"
                        + " | k8s-experimental.volumes[0].volumeMounts[1].mountPath",
                "{'k8s-experimental':{strategy:{type:'recreate'}}} | k8s-experimental.strategy.type",
                "{'k8s-experimental':{nodeSelector:{'a.b':'c d'}}} | k8s-experimental.nodeSelector[\"a.b\"]",
                "{'k8s-experimental':{securityContext:{supplementalGroups:[1,-1]}}} | k8s-experimental.securityContext.supplementalGroups[1]",
                "{'k8s-experimental':{resources:{requests:{'nvidia.com/gpu':1}}}} | k8s-experimental.resources.requests[\"nvidia.com/gpu\"]",
            })
    void the_field_that_kubernetes_refuses_is_named(String createOptions, String path) {
        assertEquals(path, plan(Modules.beside(createOptions)).failures().get(0).path());
    }

    @Test
    void the_daemons_name_is_taken() {
        AgentPlan plan = Modules.none().and("iotedged", "{}").plan();

        assertEquals(List.of(Stage.API), Modules.stages(plan));
        assertTrue(plan.failures().get(0).message().contains("409"));
    }

    @ParameterizedTest
    @CsvSource({"12, user_name, false", "13, user_name, true", "12, user, true", "12, ${USER}, true"})
    void pull_secrets_have_valid_names_since_beta13(int beta, String user, boolean accepted) {
        Modules modules = Modules.m("{}")
                .set("modules.m.settings.image", "'my.reg/a:1'")
                .set(
                        "runtime.settings.registryCredentials",
                        "{r:{address:'my.reg',username:'" + user + "',password:'p'}}");

        AgentPlan plan = modules.plan(AgentSettings.defaults().withVersion(new AgentVersion(beta)));

        assertEquals(accepted ? List.of() : List.of(Stage.COMMAND), Modules.stages(plan));
        assertEquals(accepted, !plan.objects().isEmpty());
    }
}
