package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.edgeagent.Note;
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

class DeploymentMapperTest {
    private static final AgentSettings NON_ROOT = new AgentSettings(
            AgentVersion.LATEST, KubernetesVersion.DEFAULT, ServiceType.CLUSTER_IP, ClaimSettings.none(), true, true);

    @Test
    void a_module_becomes_an_account_and_a_deployment_owned_by_the_daemon() {
        AgentPlan plan = Modules.none().and("Module1", "").plan();

        assertEquals(List.of(ObjectKind.SERVICE_ACCOUNT, ObjectKind.DEPLOYMENT), Modules.kinds(plan));
        for (KubernetesObject object : plan.objects()) {
            assertEquals("module1", object.name());
            assertEquals(
                    "iotedged",
                    object.json().at("/metadata/ownerReferences/0/name").asText());
            assertEquals(
                    "Deployment",
                    object.json().at("/metadata/ownerReferences/0/kind").asText());
        }
        assertEquals(
                Modules.json("{'net.azure-devices.edge.original-moduleid':'Module1'}"),
                plan.object(ObjectKind.SERVICE_ACCOUNT, "Module1")
                        .orElseThrow()
                        .json()
                        .at("/metadata/annotations"));
    }

    @Test
    void all_objects_of_a_kind_come_before_those_of_the_next() {
        String options = "{'ExposedPorts':{'1/tcp':{}},'HostConfig':{'Mounts':"
                + "[{'Type':'volume','Source':'NAME','Target':'/x'}]}}";
        AgentPlan plan = Modules.none()
                .and("a", options.replace("NAME", "va"))
                .and("b", options.replace("NAME", "vb"))
                .system("edgeHub", "")
                .plan(AgentSettings.defaults().withClaims(ClaimSettings.written("c", 1, false)));

        assertEquals(
                List.of(
                        "ServiceAccount edgehub",
                        "ServiceAccount a",
                        "ServiceAccount b",
                        "Service a",
                        "Service b",
                        "Deployment edgehub",
                        "Deployment a",
                        "Deployment b",
                        "PersistentVolumeClaim va",
                        "PersistentVolumeClaim vb"),
                plan.objects().stream()
                        .map(object -> object.kind() + " " + object.name())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"'running',1", "'Running',1", "'stopped',0", "'Stopped',0", "'unknown',1"})
    void a_stopped_module_has_no_pod(String status, int replicas) {
        AgentPlan plan =
                Modules.m("{}").set("modules.m.status", "'" + status + "'").plan();

        assertEquals(
                replicas,
                Modules.at(plan, ObjectKind.DEPLOYMENT, "/spec/replicas").asInt());
    }

    @Test
    void the_pod_has_the_sidecar_and_the_module() {
        AgentPlan plan = Modules.m("{}").plan();

        assertEquals("proxy", Modules.pod(plan, "/containers/0/name").asText());
        assertEquals("m", Modules.pod(plan, "/containers/1/name").asText());
        assertEquals(2, Modules.pod(plan, "/containers").size());
        assertEquals(2, Modules.pod(plan, "/containers/0/volumeMounts").size());
        assertEquals(2, Modules.pod(plan, "/volumes").size());
        assertEquals("m", Modules.pod(plan, "/serviceAccountName").asText());
        for (String absent : new String[] {
            "/imagePullSecrets",
            "/securityContext",
            "/nodeSelector",
            "/hostIPC",
            "/hostNetwork",
            "/hostPID",
            "/dnsPolicy"
        }) {
            assertTrue(Modules.pod(plan, absent).isMissingNode(), absent);
        }
        for (String absent :
                new String[] {"/command", "/args", "/workingDir", "/resources", "/ports", "/securityContext"}) {
            assertTrue(Modules.container(plan, absent).isMissingNode(), absent);
        }
        assertTrue(Modules.at(plan, ObjectKind.DEPLOYMENT, "/spec/strategy").isMissingNode());
    }

    @Test
    void the_agents_default_user_gives_way_to_the_modules_own() {
        assertEquals(
                Modules.json("{'runAsNonRoot':true,'runAsUser':1000}"),
                Modules.pod(Modules.m("{}").plan(NON_ROOT), "/securityContext"));
        assertEquals(
                Modules.json("{'runAsNonRoot':true,'runAsUser':0}"),
                Modules.pod(
                        Modules.m("{'k8s-experimental':{securityContext:{runAsNonRoot:true,runAsUser:0}}}")
                                .plan(NON_ROOT),
                        "/securityContext"));
    }

    @ParameterizedTest
    @CsvSource({
        "nginx, nginx:latest",
        "' nginx:1 ', nginx:1",
        "reg.io:5000/a/b, reg.io:5000/a/b:latest",
        "reg.io/a@sha256:abc, reg.io/a@sha256:abc"
    })
    void an_image_has_a_tag(String written, String image) {
        AgentPlan plan = Modules.m("{}")
                .set("modules.m.settings.image", "'" + written + "'")
                .plan();

        assertEquals(image, Modules.container(plan, "/image").asText());
    }

    @Test
    void edge_agent_has_an_account_and_a_service_but_no_deployment() {
        AgentPlan plan = Modules.none()
                .system("edgeAgent", "{'ExposedPorts':{'9600/tcp':{}},'HostConfig':{'Binds':['/a:/b']}}")
                .system("edgeHub", "")
                .plan();

        assertEquals(
                List.of(ObjectKind.SERVICE_ACCOUNT, ObjectKind.SERVICE),
                plan.objects().stream()
                        .filter(object -> object.module().equals("edgeAgent"))
                        .map(KubernetesObject::kind)
                        .toList());
        assertTrue(plan.object(ObjectKind.DEPLOYMENT, "edgeHub").isPresent());
        assertEquals(
                List.of("The Deployment of edgeAgent is never replaced: createOptions and env do not reach its pod."),
                plan.notes("edgeAgent").stream().map(Note::message).toList());
    }

    @Test
    void an_error_in_edge_agents_create_options_stops_all_deployments() {
        AgentPlan plan = Modules.none()
                .system("edgeAgent", "{'HostConfig':{'Mounts':[{'Type':'tmpfs','Target':'/t'}]}}")
                .and("m", "{}")
                .plan();

        assertEquals(List.of(Stage.OPERATOR), Modules.stages(plan));
        assertEquals(List.of(ObjectKind.SERVICE_ACCOUNT), Modules.kinds(plan));
    }

    @ParameterizedTest
    @CsvSource({
        "docker.io/nginx:1, user-docker.io",
        "Docker.IO/nginx:1, user-docker.io",
        "docker.io/a/b, user-docker.io",
        "other.io/nginx:1, ''",
        "nginx:1, ''",
        "user/nginx:1, user-index.docker.io"
    })
    void an_image_is_pulled_with_the_credentials_of_its_registry(String image, String secret) {
        AgentPlan plan = Modules.m("{}")
                .set("modules.m.settings.image", "'" + image + "'")
                .set(
                        "runtime.settings.registryCredentials",
                        "{a:{address:'docker.io',username:'User',password:'p'},"
                                + "b:{address:'https://index.docker.io/v1/',username:'user',password:'p'},"
                                + "c:{address:'docker.io',username:'second',password:'p'}}")
                .plan();

        assertEquals(secret, Modules.pod(plan, "/imagePullSecrets/0/name").asText());
        assertEquals(List.of(), plan.failures());
    }

    @Test
    void what_disturbs_the_sidecar_is_told() {
        AgentPlan ports =
                Modules.m("{'ExposedPorts':{'35000/tcp':{},'35002/tcp':{}}}").plan();
        AgentPlan network = Modules.m("{'HostConfig':{'NetworkMode':'host'}}")
                .and("n", "{'HostConfig':{'NetworkMode':'host'}}")
                .plan();

        assertEquals(
                List.of("In every pod the agent's own container listens at 35000."),
                ports.notes().stream().map(Note::message).toList());
        assertEquals(
                List.of("n HostConfig.NetworkMode"),
                network.notes().stream()
                        .map(note -> note.module() + " " + note.path())
                        .toList());
    }
}
