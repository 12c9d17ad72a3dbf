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

class ClaimMapperTest {
    private static final String TWO_VOLUMES = "{'HostConfig':{'Mounts':["
            + "{'Type':'volume','ReadOnly':true,'Source':'a-volume','Target':'/tmp/volumea'},"
            + "{'Type':'volume','ReadOnly':false,'Source':'b-volume','Target':'/tmp/volumeb'}]}}";

    private static List<String> claims(AgentPlan plan) {
        return plan.objects().stream()
                .filter(object -> object.kind() == ObjectKind.CLAIM)
                .map(object -> object.name() + " " + object.json().path("spec"))
                .toList();
    }

    private static AgentSettings claims(String storageClass, long size, boolean useMountSource) {
        return AgentSettings.defaults().withClaims(ClaimSettings.written(storageClass, size, useMountSource));
    }

    @Test
    void without_a_storage_class_no_claim_is_made() {
        assertEquals(List.of(), claims(Modules.m(TWO_VOLUMES).plan()));
        assertEquals(List.of(), claims(Modules.m(TWO_VOLUMES).plan(claims("", 0, true))));
    }

    @ParameterizedTest
    @CsvSource({"'',''", "-,''", "default,default"})
    void a_claim_has_the_access_the_size_and_the_class(String written, String name) {
        AgentPlan plan = Modules.m(TWO_VOLUMES).plan(claims(written, 10, false));

        String rest = ",\"resources\":{\"requests\":{\"storage\":\"10Mi\"}},\"storageClassName\":\"" + name + "\"}";
        assertEquals(
                List.of(
                        "a-volume {\"accessModes\":[\"ReadOnlyMany\"]" + rest,
                        "b-volume {\"accessModes\":[\"ReadWriteMany\"]" + rest),
                claims(plan));
        assertEquals(List.of(), plan.failures());
    }

    @Test
    void a_claim_may_name_its_volume() {
        AgentPlan plan = Modules.m(TWO_VOLUMES).plan(claims("storageclass", 1, true));

        assertEquals(
                "a-volume",
                plan.object(ObjectKind.CLAIM, "m")
                        .orElseThrow()
                        .json()
                        .at("/spec/volumeName")
                        .asText());
    }

    @Test
    void a_claim_bears_the_devices_label_alone() {
        AgentPlan plan = Modules.m(TWO_VOLUMES).plan(claims("default", 1, false));

        assertEquals(
                Modules.json("{'net.azure-devices.edge.deviceid':'deviceid'}"),
                plan.object(ObjectKind.CLAIM, "m").orElseThrow().json().at("/metadata/labels"));
    }

    @Test
    void kubernetes_refuses_a_claim_of_no_size() {
        AgentPlan plan = Modules.m(TWO_VOLUMES).plan(claims("default", 0, false));

        assertEquals(2, claims(plan).size());
        assertEquals(List.of(Stage.API), Modules.stages(plan));
        assertEquals(Scope.MODULE, plan.failures().get(0).scope());
    }

    @Test
    void binds_and_tmpfs_make_no_claim() {
        AgentPlan plan = Modules.m("{'HostConfig':{'Binds':['a:/b'],'Mounts':["
                        + "{'Type':'bind','Source':'/x','Target':'/y'},{'Type':'tmpfs','Source':'x','Target':'/z'}]}}")
                .plan(claims("default", 1, false));

        assertEquals(List.of(), claims(plan));
    }

    @Test
    void of_two_claims_of_one_name_the_first_is_made_and_the_other_told() {
        String readOnly = TWO_VOLUMES.replace("false", "true");
        AgentPlan plan = Modules.m(TWO_VOLUMES).and("n", readOnly).plan(claims("default", 1, false));

        assertEquals(2, claims(plan).size());
        assertTrue(plan.notes("n").stream().anyMatch(note -> note.path().equals("HostConfig.Mounts[1].ReadOnly")));
    }

    @Test
    void a_deployment_that_kubernetes_refuses_leaves_all_claims_uncreated() {
        AgentPlan plan = Modules.m(TWO_VOLUMES).and("n", "{'Env':['a:b=c']}").plan(claims("default", 1, false));

        assertEquals(List.of(ObjectKind.SERVICE_ACCOUNT, ObjectKind.DEPLOYMENT), Modules.kinds(plan));
        assertEquals(
                List.of("a-volume", "b-volume"),
                plan.withheld().stream().map(KubernetesObject::name).toList());
    }

    @Test
    void before_beta13_a_claim_could_have_another_name_than_the_pod_asked_for() {
        AgentPlan plan = Modules.m(TWO_VOLUMES.replace("a-volume", "a.volume"))
                .plan(claims("default", 1, false).withVersion(new AgentVersion(12)));

        assertEquals(
                "a.volume", plan.object(ObjectKind.CLAIM, "m").orElseThrow().name());
        assertEquals("avolume", Modules.pod(plan, "/volumes/2/name").asText());
    }
}
