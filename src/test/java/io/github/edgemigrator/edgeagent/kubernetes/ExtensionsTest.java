package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.Scope;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.KubernetesVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtensionsTest {
    private static AgentPlan plan(String extension) {
        return Modules.m("{'k8s-experimental':" + extension + "}").plan();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {nodeSelector:{disktype:'ssd',gpu:'true'}}                | {'disktype':'ssd','gpu':'true'}
                    {NODESELECTOR:{disktype:'ssd'}}                           | {'disktype':'ssd'}
                    {nodeSelector:{gpu:true,n:5}}                             | {'gpu':'True','n':'5'}
                    {nodeSelector:{}}                                         | {}
                    """)
    void a_node_selector_is_the_pods(String extension, String selector) {
        assertEquals(Modules.json(selector), Modules.pod(plan(extension), "/nodeSelector"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {resources:{limits:{memory:'128Mi'},requests:{cpu:'250m'}}} | {'limits':{'memory':'128Mi'},'requests':{'cpu':'250m'}}
                    {resources:{limits:{'nvidia.com/gpu':2}}}                   | {'limits':{'nvidia.com/gpu':'2'}}
                    {resources:{Limits:{cpu:0.5}}}                              | {'limits':{'cpu':'500m'}}
                    {resources:{limits:{},requests:{}}}                         | {'limits':{},'requests':{}}
                    {resources:{}}                                              | {}
                    {resources:{limits:{cpu:'1'},claims:[]}}                    | {'limits':{'cpu':'1'}}
                    """)
    void resources_are_the_containers(String extension, String resources) {
        assertEquals(Modules.json(resources), Modules.container(plan(extension), "/resources"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {securityContext:{runAsGroup:1001,runAsUser:1000,runAsNonRoot:true}} | {'runAsGroup':1001,'runAsUser':1000,'runAsNonRoot':true}
                    {SecurityContext:{RunAsUser:'20001'}}                                | {'runAsUser':20001}
                    {securityContext:{fsGroup:1,supplementalGroups:[44,'109']}}          | {'fsGroup':1,'supplementalGroups':[44,109]}
                    {securityContext:{sysctls:[{name:'net.a',value:1}]}}                 | {'sysctls':[{'name':'net.a','value':'1'}]}
                    {securityContext:{privileged:true,runAsUser:5}}                      | {'runAsUser':5}
                    {securityContext:{capabilities:{add:['X']}}}                         | {}
                    {securityContext:{}}                                                 | {}
                    """)
    void a_security_context_is_the_pods(String extension, String context) {
        assertEquals(Modules.json(context), Modules.pod(plan(extension), "/securityContext"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {strategy:{type:'Recreate'}}                                           | {'type':'Recreate'}
                    {Strategy:{Type:'RollingUpdate',rollingUpdate:{maxUnavailable:1}}}     | {'type':'RollingUpdate','rollingUpdate':{'maxUnavailable':1}}
                    {strategy:{rollingUpdate:{maxUnavailable:'1',maxSurge:'25%'}}}         | {'rollingUpdate':{'maxUnavailable':1,'maxSurge':'25%'}}
                    {strategy:{}}                                                          | {}
                    """)
    void a_strategy_is_the_deployments(String extension, String strategy) {
        assertEquals(
                Modules.json(strategy).toString(),
                Modules.at(plan(extension), ObjectKind.DEPLOYMENT, "/spec/strategy")
                        .toString());
    }

    @Test
    void volumes_are_read_into_the_types_of_kubernetes() {
        AgentPlan plan = plan("""
                {volumes:[{
                  volume:{name:'module-config',ConfigMap:{optional:'true',defaultMode:'420',name:'config',
                    items:[{key:'config-file',path:'config.yaml',mode:420}]}},
                  volumeMounts:[{name:'module-config',mountPath:'/etc/module/config.yaml',mountPropagation:'None',
                    readOnly:'true',subPath:''}]}]}
                """);

        assertEquals(
                Modules.json("{'name':'module-config','configMap':{'optional':true,'defaultMode':420,'name':'config',"
                        + "'items':[{'key':'config-file','path':'config.yaml','mode':420}]}}"),
                Modules.pod(plan, "/volumes/2"));
        assertEquals(
                Modules.json("{'name':'module-config','mountPath':'/etc/module/config.yaml','mountPropagation':'None',"
                        + "'readOnly':true,'subPath':''}"),
                Modules.container(plan, "/volumeMounts/0"));
        assertEquals(List.of(), plan.failures());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{hostPath:{path:'/etc/hosts',type:'File'}}",
                "{emptyDir:{medium:'Memory',sizeLimit:'64Mi'}}",
                "{persistentVolumeClaim:{claimName:'x',readOnly:false}}",
                "{secret:{secretName:'s',items:[{key:'a',path:'b'}]}}",
                "{nfs:{server:'10.0.0.1',path:'/x'}}",
                "{downwardAPI:{items:[{path:'l',fieldRef:{fieldPath:'metadata.labels'}}]}}",
                "{csi:{driver:'d',volumeAttributes:{a:'b'}}}"
            })
    void every_kind_of_volume_is_taken_as_it_is(String source) {
        JsonNode volume = Modules.json("{name:'v'," + source.substring(1));

        AgentPlan plan = plan("{volumes:[{volume:" + volume + "}]}");

        assertEquals(volume, Modules.pod(plan, "/volumes/2"));
        assertEquals(List.of(), plan.failures());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "\"\"",
                "5",
                "[]",
                "{}",
                "{a:{a:'b'}}",
                "{nodeSelector:null}",
                "{resources:null}",
                "{volumes:null}",
                "{volumes:[]}",
                "{securityContext:null}",
                "{strategy:null}",
                "{deploymentStrategy:{type:'Recreate'}}",
                "{'service-options':{type:'NodePort'}}"
            })
    void what_is_absent_or_unknown_changes_nothing(String extension) {
        AgentPlan plan = plan(extension);

        assertEquals(Modules.m("{}").plan().objects(), plan.objects());
        assertEquals(List.of(), plan.failures());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{nodeSelector:[]}",
                "{nodeSelector:'ssd'}",
                "{nodeSelector:{a:{}}}",
                "{resources:[]}",
                "{resources:'x'}",
                "{resources:{limits:[]}}",
                "{resources:{limits:{cpu:'many'}}}",
                "{resources:{limits:{memory:'128mb'}}}",
                "{resources:{limits:{memory:''}}}",
                "{volumes:{}}",
                "{volumes:['x']}",
                "{volumes:[{volume:'x'}]}",
                "{volumes:[{volumeMounts:{}}]}",
                "{volumes:[{volume:{name:'v',configMap:{defaultMode:'x'}}}]}",
                "{securityContext:'x'}",
                "{securityContext:{runAsUser:'root'}}",
                "{securityContext:{runAsNonRoot:'maybe'}}",
                "{serviceOptions:'NodePort'}",
                "{serviceOptions:{type:{}}}",
                "{strategy:'Recreate'}",
                "{strategy:{rollingUpdate:1}}"
            })
    void a_wrong_shape_stops_the_whole_deployment_before_anything_is_written(String extension) {
        AgentPlan plan = plan(extension);

        assertEquals(List.of(Stage.COMMAND), Modules.stages(plan));
        assertEquals(Scope.DEPLOYMENT, plan.failures().get(0).scope());
        assertEquals("m", plan.failures().get(0).module());
        assertEquals(List.of(), plan.objects());
    }

    @ParameterizedTest
    @ValueSource(strings = {"K8s-Experimental", "k8s-Experimental", "k8sexperimental"})
    void the_sections_own_name_is_case_sensitive(String name) {
        AgentPlan plan =
                Modules.m("{'" + name + "':{strategy:{type:'Recreate'}}}").plan();

        assertTrue(Modules.at(plan, ObjectKind.DEPLOYMENT, "/spec/strategy").isMissingNode());
        assertEquals(name, plan.notes().get(0).path());
        assertEquals(Note.Kind.DROPPED, plan.notes().get(0).kind());
    }

    @Test
    void switched_off_extensions_are_not_even_read() {
        AgentSettings off = new AgentSettings(
                AgentVersion.LATEST,
                KubernetesVersion.DEFAULT,
                ServiceType.CLUSTER_IP,
                ClaimSettings.none(),
                false,
                false);

        AgentPlan plan = Modules.m("{'k8s-experimental':{strategy:'x'}}").plan(off);

        assertEquals(List.of(), plan.failures());
        assertEquals("k8s-experimental", plan.notes().get(0).path());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {securityContext:{runAsUser:5}}      | 6
                    {strategy:{type:'Recreate'}}         | 8
                    {serviceOptions:{type:'ClusterIP'}}  | 10
                    """)
    void older_agents_know_fewer_sections(String extension, int since) {
        String options = "{'ExposedPorts':{'1/tcp':{}},'k8s-experimental':" + extension + "}";
        Modules modules = Modules.m(options);

        AgentPlan known = modules.plan(AgentSettings.defaults().withVersion(new AgentVersion(since)));
        AgentPlan unknown = modules.plan(AgentSettings.defaults().withVersion(new AgentVersion(since - 1)));

        assertEquals(0, known.notes().size());
        assertEquals(1, unknown.notes().size());
    }
}
