package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.edgeagent.Note;
import io.github.edgemigrator.edgeagent.Stage;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodVolumesTest {
    /** The module's volumes, those of the sidecar left out: name, then path or claim, with ! if read-only. */
    private static List<String> volumes(AgentPlan plan) {
        List<String> volumes = new ArrayList<>();
        for (JsonNode volume : Modules.pod(plan, "/volumes")) {
            JsonNode claim = volume.path("persistentVolumeClaim");
            String source = volume.has("hostPath")
                    ? volume.at("/hostPath/path").asText()
                    : claim.path("claimName").asText() + (claim.path("readOnly").asBoolean() ? "!" : "");
            volumes.add(volume.path("name").asText() + "=" + source);
        }
        assertEquals(List.of("config-volume=", "trust-bundle-volume="), volumes.subList(0, 2));
        return volumes.subList(2, volumes.size());
    }

    /** The module's mounts: name, then path, with ! if read-only. */
    private static List<String> mounts(AgentPlan plan) {
        List<String> mounts = new ArrayList<>();
        for (JsonNode mount : Modules.container(plan, "/volumeMounts")) {
            mounts.add(mount.path("name").asText() + "="
                    + mount.path("mountPath").asText() + (mount.path("readOnly").asBoolean() ? "!" : ""));
        }
        return mounts;
    }

    private static String binds(String... binds) {
        return "{'HostConfig':{'Binds':['" + String.join("','", binds) + "']}}";
    }

    private static String mount(String type, String source, String target, boolean readOnly) {
        return "{'Type':'" + type + "','Source':'" + source + "','Target':'" + target + "','ReadOnly':" + readOnly
                + "}";
    }

    private static String mounted(String... mounts) {
        return "{'HostConfig':{'Mounts':[" + String.join(",", mounts) + "]}}";
    }

    @ParameterizedTest
    @CsvSource({
        "/home/blah:/home/blah2:ro, homeblah=/home/blah, homeblah=/home/blah2!",
        "/a/b:/c, ab=/a/b, ab=/c",
        "/a/b:/c:rw, ab=/a/b, ab=/c",
        "/a_b.c:/c, abc=/a_b.c, abc=/c",
        "/0data:/c, 0data=/0data, 0data=/c",
        "mydata:/data, mydata=mydata, mydata=/data",
        "C:\\\\data:C:\\\\in, c=C, c=\\data"
    })
    void a_bind_is_a_directory_of_the_host(String bind, String volume, String mount) {
        AgentPlan plan = Modules.m(binds(bind)).plan();

        assertEquals(List.of(volume), volumes(plan));
        assertEquals(List.of(mount), mounts(plan));
        assertEquals(
                "DirectoryOrCreate",
                Modules.pod(plan, "/volumes/2/hostPath/type").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bind", "Bind", "BIND"})
    void a_bind_mount_is_the_same_as_a_bind(String type) {
        AgentPlan mounted = Modules.m(mounted(mount(type, "/home/blah", "/home/blah2", true)))
                .plan();
        AgentPlan bound = Modules.m(binds("/home/blah:/home/blah2:ro")).plan();

        assertEquals(bound.objects(), mounted.objects());
    }

    @ParameterizedTest
    @CsvSource({
        "volume, a-volume, true, a-volume=a-volume!",
        "Volume, a-volume, false, a-volume=a-volume",
        "volume, My.Share_1, false, myshare1=myshare1",
        "volume, 1share, false, 1share=1share"
    })
    void a_volume_mount_is_a_claim(String type, String source, boolean readOnly, String volume) {
        AgentPlan plan =
                Modules.m(mounted(mount(type, source, "/tmp/volume", readOnly))).plan();

        assertEquals(List.of(volume), volumes(plan));
        assertEquals(1, mounts(plan).size());
        assertEquals(List.of(), plan.failures());
    }

    @Test
    void volumes_of_one_name_are_merged_and_all_mounts_stay() {
        AgentPlan plan = Modules.m("{'HostConfig':{'Mounts':["
                        + String.join(
                                ",",
                                mount("volume", "a-volume", "/tmp/volume1", true),
                                mount("volume", "a-volume", "/tmp/volume2", false),
                                mount("volume", "b-volume", "/tmp/volume3", true),
                                mount("volume", "b-volume", "/tmp/volume4", true),
                                mount("bind", "/home/data/test", "/home/test1", true),
                                mount("bind", "/home/data/test", "/home/test2", false))
                        + "],'Binds':['/home/bind:/home/bind1','/home/bind:/home/bind2:ro']}}")
                .plan();

        assertEquals(
                List.of(
                        "homebind=/home/bind",
                        "homedatatest=/home/data/test",
                        "a-volume=a-volume",
                        "b-volume=b-volume!"),
                volumes(plan));
        assertEquals(
                List.of(
                        "homebind=/home/bind1",
                        "homebind=/home/bind2!",
                        "homedatatest=/home/test1!",
                        "homedatatest=/home/test2",
                        "a-volume=/tmp/volume1!",
                        "a-volume=/tmp/volume2",
                        "b-volume=/tmp/volume3!",
                        "b-volume=/tmp/volume4!"),
                mounts(plan));
        assertEquals(List.of(), plan.failures());
    }

    @Test
    void different_sources_of_one_name_share_a_volume_in_silence() {
        AgentPlan plan = Modules.m(binds("/data/ab/c:/x", "/data/a/bc:/y")).plan();

        assertEquals(List.of("dataabc=/data/ab/c"), volumes(plan));
        assertEquals(List.of("dataabc=/x", "dataabc=/y"), mounts(plan));
        assertEquals(
                List.of("/data/a/bc and /data/ab/c share one volume, as both become the name dataabc."),
                plan.notes().stream().map(Note::message).toList());
    }

    @Test
    void a_claim_that_can_be_written_to_wins_over_a_bind_of_its_name() {
        AgentPlan plan = Modules.m(
                        "{'HostConfig':{'Binds':['/data:/x'],'Mounts':[" + mount("volume", "data", "/y", false) + "]}}")
                .plan();

        assertEquals(List.of("data=data"), volumes(plan));
        assertEquals(List.of("data=/x", "data=/y"), mounts(plan));
    }

    @Test
    void before_beta14_kubernetes_refused_two_volumes_of_one_name() {
        AgentPlan plan = Modules.m(binds("/data:/x", "/data:/y"))
                .plan(AgentSettings.defaults().withVersion(new AgentVersion(13)));

        assertEquals(List.of("data=/data", "data=/data"), volumes(plan));
        assertEquals(List.of(Stage.API), Modules.stages(plan));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Type':'tmpfs','Target':'/tmp'}",
                "{'Type':'volume','Target':'/tmp'}",
                "{'Type':'bind','Source':'/a'}",
                "{'Source':'/a','Target':'/b'}",
                "{'Type':null,'Source':'/a','Target':'/b'}",
                "{'Type':'volume','Source':'','Target':'/b'}",
                "{}",
                "null"
            })
    void a_mount_that_lacks_something_stops_all_deployments(String mount) {
        AgentPlan plan = Modules.m(mounted(mount)).and("other", "{}").plan();

        assertEquals(List.of(Stage.OPERATOR), Modules.stages(plan));
        assertEquals(List.of(ObjectKind.SERVICE_ACCOUNT), Modules.kinds(plan));
        assertEquals(2, plan.withheld().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmpfs", "npipe", "cluster", ""})
    void a_mount_of_another_type_is_dropped(String type) {
        AgentPlan plan = Modules.m(mounted(mount(type, "x", "/tmp", false))).plan();

        assertEquals(List.of(), volumes(plan));
        assertEquals(List.of(), mounts(plan));
        assertEquals(Note.Kind.DROPPED, plan.notes().get(0).kind());
        assertEquals(List.of(), plan.failures());
    }

    @Test
    void before_beta14_a_tmpfs_needed_no_source() {
        AgentPlan plan = Modules.m(mounted("{'Type':'tmpfs','Target':'/tmp'}"))
                .plan(AgentSettings.defaults().withVersion(new AgentVersion(13)));

        assertEquals(List.of(), plan.failures());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/:/host",
                ":/x",
                "/_/:/x",
                "/aaaaaaaaaa/aaaaaaaaaa/aaaaaaaaaa/aaaaaaaaaa/aaaaaaaaaa/aaaaaaaaaa/aaaa:/x"
            })
    void a_source_without_a_name_stops_all_deployments(String bind) {
        AgentPlan plan = Modules.m(binds(bind)).plan();

        assertEquals(List.of(Stage.OPERATOR), Modules.stages(plan));
        assertEquals(List.of(ObjectKind.SERVICE_ACCOUNT), Modules.kinds(plan));
    }

    @Test
    void before_beta13_a_source_had_to_have_a_letter_to_begin_with() {
        AgentSettings beta12 = AgentSettings.defaults().withVersion(new AgentVersion(12));

        assertEquals(
                List.of(Stage.OPERATOR),
                Modules.stages(Modules.m(binds("/1:/x")).plan(beta12)));
        assertEquals(List.of("b=/1b"), volumes(Modules.m(binds("/1b:/x")).plan(beta12)));
    }

    @Test
    void beta3_made_an_empty_directory_of_a_volume_without_a_storage_class() {
        AgentSettings beta3 = AgentSettings.defaults().withVersion(new AgentVersion(3));
        Modules modules = Modules.m(mounted(mount("volume", "a-volume", "/x", false)));

        assertTrue(Modules.pod(modules.plan(beta3), "/volumes/2").has("emptyDir"));
        assertEquals(
                List.of("a-volume=m-a-volume"),
                volumes(modules.plan(beta3.withClaims(ClaimSettings.written("x", 1, false)))));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 2", "5, 1", "13, 1", "14, 1",
    })
    void claims_of_one_name_are_one_volume_from_beta5_on(int beta, int number) {
        AgentSettings settings = AgentSettings.defaults().withVersion(new AgentVersion(beta));
        AgentPlan plan = Modules.m(
                        mounted(mount("volume", "data", "/x", true) + "," + mount("volume", "data", "/y", false)))
                .plan(settings);

        assertEquals(number, volumes(plan).size());
        assertEquals(
                beta < 14,
                Modules.pod(plan, "/volumes/2/persistentVolumeClaim/readOnly").asBoolean());
    }

    @ParameterizedTest
    @CsvSource({"13, 2", "14, 1"})
    void binds_of_one_name_are_one_volume_from_beta14_on(int beta, int number) {
        AgentSettings settings = AgentSettings.defaults().withVersion(new AgentVersion(beta));

        assertEquals(
                number,
                volumes(Modules.m(binds("/data:/x','/data:/y")).plan(settings)).size());
    }

    @Test
    void a_null_among_the_volumes_of_the_extension_stops_all_deployments() {
        AgentPlan plan = Modules.m("{'k8s-experimental':{'volumes':[null]}}")
                .and("other", "{}")
                .plan();

        assertEquals(List.of(Stage.OPERATOR), Modules.stages(plan));
    }

    @Test
    void volumes_of_the_extension_are_added_unmerged() {
        AgentPlan plan = Modules.m(
                        "{'HostConfig':{'Binds':['/home/blah:/home/blah2:ro']},'k8s-experimental':{'volumes':["
                                + "{'volume':{'name':'homeblah','configMap':{'name':'additional-config-map'}},"
                                + "'volumeMounts':[{'name':'homeblah','mountPath':'/home/blah'}]}]}}")
                .plan();

        assertEquals(List.of("homeblah=", "homeblah=/home/blah"), volumes(plan));
        assertEquals(List.of("homeblah=/home/blah2!", "homeblah=/home/blah"), mounts(plan));
        assertEquals(
                "HostConfig.Binds[0] makes a volume whose name is already used by another volume: homeblah. Kubernetes refuses the"
                        + " Deployment; the module does not run, and claims of all modules are not created (500).",
                plan.failures().get(0).message());
    }

    @Test
    void volumes_that_the_sidecar_brings_cannot_be_brought_again() {
        AgentPlan plan = Modules.m(mounted(mount("volume", "config-volume", "/x", false)))
                .plan();

        assertEquals(List.of(Stage.API), Modules.stages(plan));
    }
}
