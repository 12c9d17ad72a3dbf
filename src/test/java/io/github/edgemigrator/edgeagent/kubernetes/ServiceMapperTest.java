package io.github.edgemigrator.edgeagent.kubernetes;

import static io.github.edgemigrator.edgeagent.kubernetes.Modules.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.KubernetesVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.manifest.Deployment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceMapperTest {
    private static final AgentSettings SINCE_1_24 = AgentSettings.defaults().withKubernetes(new KubernetesVersion(24));

    /** Each port as name port/protocol, with its target if it has one. */
    private static List<String> ports(AgentPlan plan) {
        List<String> ports = new ArrayList<>();
        for (JsonNode port : at(plan, ObjectKind.SERVICE, "/spec/ports")) {
            String target =
                    port.has("targetPort") ? ">" + port.path("targetPort").asText() : "";
            ports.add(port.path("name").asText() + " " + port.path("port").asText() + target + "/"
                    + port.path("protocol").asText());
        }
        return ports;
    }

    private static String bindings(String entries) {
        return "{'HostConfig':{'PortBindings':{" + entries + "}}}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    '80/tcp':{}               | exposedport-80-tcp 80/TCP
                    '5000/udp':{}             | exposedport-5000-udp 5000/UDP
                    '80/tcp':{},'5000/udp':{} | exposedport-80-tcp 80/TCP, exposedport-5000-udp 5000/UDP
                    '80':{}                   | exposedport-80-tcp 80/TCP
                    '80/SCTP':{}              | exposedport-80-sctp 80/SCTP
                    '53/tcp':{},'53/udp':{}   | exposedport-53-udp 53/UDP
                    '5000-5010/tcp':{},'1':{} | exposedport-1-tcp 1/TCP
                    '80/http':{},'81/tcp':{}  | exposedport-81-tcp 81/TCP
                    """)
    void exposed_ports_are_ports_of_a_service_within_the_cluster(String exposed, String ports) {
        AgentPlan plan = Modules.m("{'ExposedPorts':{" + exposed + "}}").plan();

        assertEquals(ports, String.join(", ", ports(plan)));
        assertEquals("ClusterIP", at(plan, ObjectKind.SERVICE, "/spec/type").asText());
        assertEquals(List.of(), plan.failures());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    '80/tcp':[{'HostPort':'8080'}]                                  | hostport-80-tcp 8080>80/TCP
                    '80/tcp':[{'HostPort':8080}]                                    | hostport-80-tcp 8080>80/TCP
                    '80/tcp':[{'hostport':'8080'}]                                  | hostport-80-tcp 8080>80/TCP
                    '80/tcp':[{'HostPort':' 8080 '}]                                | hostport-80-tcp 8080>80/TCP
                    '80':[{'HostPort':'80','HostIp':'127.0.0.1'}]                   | hostport-80-tcp 80>80/TCP
                    '80/tcp':[{'HostPort':'8080'}],'5000/udp':[{'HostPort':'5050'}] | hostport-80-tcp 8080>80/TCP, hostport-5000-udp 5050>5000/UDP
                    '80/tcp':[{'HostPort':'1'}],'81/tcp':[{'HostPort':'1'}]         | hostport-81-tcp 1>81/TCP
                    '80/tcp':[{'HostPort':''}],'81/tcp':[{'HostPort':'1'}]          | hostport-81-tcp 1>81/TCP
                    '80/tcp':[{}],'81/tcp':[{'HostPort':'1'}]                       | hostport-81-tcp 1>81/TCP
                    '80/tcp':[{'HostPort':'1-5'}],'81/tcp':[{'HostPort':'1'}]       | hostport-81-tcp 1>81/TCP
                    '80/tcp':[],'81/tcp':[{'HostPort':'1'}]                         | hostport-81-tcp 1>81/TCP
                    """)
    void bound_ports_are_ports_of_a_service_of_the_agents_type(String bound, String ports) {
        AgentPlan plan = Modules.m(bindings(bound)).plan(SINCE_1_24);

        assertEquals(ports, String.join(", ", ports(plan)));
        assertEquals("LoadBalancer", at(plan, ObjectKind.SERVICE, "/spec/type").asText());
        assertTrue(Modules.container(plan, "/ports").isMissingNode());
        assertEquals(List.of(), plan.failures());
    }

    @Test
    void a_bound_port_takes_the_place_of_an_exposed_one_of_its_number() {
        AgentPlan plan = Modules.m("{'ExposedPorts':{'80/tcp':{},'9/udp':{}},"
                        + "'HostConfig':{'PortBindings':{'5000/tcp':[{'HostPort':'80'}]}}}")
                .plan(SINCE_1_24);

        assertEquals(List.of("hostport-5000-tcp 80>5000/TCP", "exposedport-9-udp 9/UDP"), ports(plan));
        assertEquals(
                Modules.json("[{'containerPort':80,'protocol':'TCP'},{'containerPort':9,'protocol':'UDP'}]"),
                Modules.container(plan, "/ports"));
    }

    @ParameterizedTest
    @CsvSource({
        "{}",
        "{'ExposedPorts':{}}",
        "{'ExposedPorts':{'1-2/tcp':{}}}",
        "{'HostConfig':{'PortBindings':{}}}",
        "{'HostConfig':{'PortBindings':{'80/tcp':[]}}}",
        "{'HostConfig':{'PublishAllPorts':true}}"
    })
    void without_a_valid_port_there_is_no_service(String createOptions) {
        AgentPlan plan = Modules.m(createOptions).plan();

        assertEquals(List.of(ObjectKind.SERVICE_ACCOUNT, ObjectKind.DEPLOYMENT), Modules.kinds(plan));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    'ExposedPorts':{'1':{}}                                            |              | ClusterIP    | ClusterIP
                    'ExposedPorts':{'1':{}}                                            |              | LoadBalancer | ClusterIP
                    'ExposedPorts':{'1':{}},'HostConfig':{'PortBindings':null}         |              | LoadBalancer | ClusterIP
                    'ExposedPorts':{'1':{}},'HostConfig':{'PortBindings':{}}           |              | LoadBalancer | LoadBalancer
                    'HostConfig':{'PortBindings':{'1':[{'HostPort':'1'}]}}             |              | NodePort     | NodePort
                    'HostConfig':{'PortBindings':{'1':[{'HostPort':'1'}]}}             |              | ClusterIP    | ClusterIP
                    'HostConfig':{'PortBindings':{'1':[{'HostPort':'1'}]}}             | clusterIP    | LoadBalancer | ClusterIP
                    'HostConfig':{'PortBindings':{'1':[{'HostPort':'1'}]}}             | bogus        | LoadBalancer | LoadBalancer
                    'ExposedPorts':{'1':{}}                                            | nodeport     | ClusterIP    | NodePort
                    'ExposedPorts':{'1':{}}                                            | LOADBALANCER | ClusterIP    | LoadBalancer
                    'ExposedPorts':{'1':{}}                                            | bogus        | LoadBalancer | ClusterIP
                    'ExposedPorts':{'1':{}}                                            | 1            | ClusterIP    | LoadBalancer
                    'ExposedPorts':{'1':{}}                                            | 5            | ClusterIP    | 5
                    'ExposedPorts':{'1':{}}                                            | 1,NodePort   | LoadBalancer | ClusterIP
                    'ExposedPorts':{'1':{}}                                            | clusterIP, nodePort | LoadBalancer | NodePort
                    'ExposedPorts':{'1':{}}                                            | loadBalancer, nodePort | ClusterIP | 3
                    """)
    void the_type_is_asked_for_or_follows_from_the_bindings(String ports, String asked, String agents, String type) {
        String options = asked == null ? "" : ",'k8s-experimental':{'serviceOptions':{'type':'" + asked + "'}}";
        AgentSettings settings = new AgentSettings(
                AgentVersion.LATEST,
                KubernetesVersion.DEFAULT,
                ServiceType.named(agents).orElseThrow(),
                ClaimSettings.none(),
                false,
                true);

        AgentPlan plan = Modules.m("{" + ports + options + "}").plan(settings);

        assertEquals(type, at(plan, ObjectKind.SERVICE, "/spec/type").asText());
    }

    @Test
    void a_service_may_ask_for_its_address() {
        AgentPlan plan = Modules.m("{'ExposedPorts':{'80/tcp':{}},'k8s-experimental':{'serviceOptions':"
                        + "{'type':'loadBalancer','loadbalancerip':'100.1.2.3'}}}")
                .plan();

        assertEquals(
                "100.1.2.3",
                at(plan, ObjectKind.SERVICE, "/spec/loadBalancerIP").asText());
        assertEquals("LoadBalancer", at(plan, ObjectKind.SERVICE, "/spec/type").asText());
    }

    @Test
    void a_service_finds_the_modules_pod_and_bears_its_name_and_docker_labels() {
        AgentPlan plan = Modules.none()
                .and("Module_1", "{'ExposedPorts':{'80/tcp':{}},'Labels':{'A label':'a value','Label2':'Value2'}}")
                .plan();

        JsonNode service =
                plan.object(ObjectKind.SERVICE, "Module_1").orElseThrow().json();
        assertEquals("module1", service.at("/metadata/name").asText());
        assertEquals(Modules.json("{'Alabel':'a value','Label2':'Value2'}"), service.at("/metadata/annotations"));
        assertEquals(
                Modules.json(
                        "{'net.azure-devices.edge.module':'module1','net.azure-devices.edge.deviceid':'deviceid'}"),
                service.at("/spec/selector"));
        assertEquals(service.at("/spec/selector"), service.at("/metadata/labels"));
    }

    @Test
    void what_is_lost_is_told() {
        AgentPlan plan = Modules.m("{'ExposedPorts':{'53/tcp':{},'53/udp':{},'1-2/tcp':{}},"
                        + "'HostConfig':{'PortBindings':{'80/tcp':[{'HostPort':'x','HostIp':'127.0.0.1'}]}}}")
                .plan();

        assertEquals(
                List.of(
                        "HostConfig.PortBindings.80/tcp[0].HostIp",
                        "ExposedPorts.53/udp",
                        "ExposedPorts.1-2/tcp",
                        "HostConfig.PortBindings.80/tcp[0].HostPort",
                        "ExposedPorts"),
                plan.notes().stream().map(Note::path).toList());
    }

    @Test
    void services_are_known_also_where_something_stops_the_deployment() {
        Deployment deployment = Modules.m("{'HostConfig':{'PortBindings':{'80/tcp':[{'HostPort':'8080'}]}}}")
                .and("stops", "{'Cmd':'not a list'}")
                .deployment();

        List<Service> services = new KubernetesAgent(AgentSettings.defaults()).services(deployment);

        assertEquals(List.of("m"), services.stream().map(Service::module).toList());
        assertEquals(ServiceType.LOAD_BALANCER, services.get(0).type());
        assertEquals(
                List.of(8080),
                services.get(0).ports().stream().map(ServicePort::number).toList());
    }
}
