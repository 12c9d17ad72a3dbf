package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.conversion.Device;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Options;
import io.github.edgemigrator.conversion.Options.Profile;
import io.github.edgemigrator.edgeagent.kubernetes.KubernetesSetup;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ClaimSettings;
import io.github.edgemigrator.edgeagent.kubernetes.settings.KubernetesVersion;
import io.github.edgemigrator.edgeagent.kubernetes.settings.ServiceType;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the operator can say of the device and choose; single quotes stand for double ones. */
class SettingsTest {
    @Test
    void every_setting_is_read() {
        Settings settings = read("""
                {'device':{'gpus':2,'shares':{'/mnt/in':'in'},'externalIps':4,'kubernetes':'1.27.8',
                   'agent':{'version':'0.1.0-beta11','portMappingServiceType':'NodePort','storageClassName':'fast',
                     'persistentVolumeClaimDefaultSizeInMb':100,'useMountSourceForVolumeName':true,
                     'runAsNonRoot':true,'k8sExtensions':false}},
                 'options':{'profile':'strict','renames':{'Old_Name':'new-name'},'images':{'fpga':'gpu'},
                   'hubStore':'messages','chunkSize':512,'secrets':'include','suppress':{'STORAGE-001':'known'}}}
                """);

        assertEquals(
                new Device(
                        2,
                        Map.of("/mnt/in", "in"),
                        new KubernetesSetup(
                                new AgentSettings(
                                        new AgentVersion(11),
                                        new KubernetesVersion(27),
                                        ServiceType.NODE_PORT,
                                        new ClaimSettings(Optional.of("fast"), 100, true),
                                        true,
                                        false),
                                OptionalInt.of(4))),
                settings.device());
        assertEquals(
                new Options(
                        Profile.STRICT,
                        Map.of("Old_Name", "new-name"),
                        Map.of("fpga", "gpu"),
                        Optional.of("messages"),
                        512,
                        true,
                        Map.of("STORAGE-001", "known")),
                settings.options());
        assertEquals(List.of(), settings.findings());
    }

    @Test
    void texts_that_cannot_be_keys_of_a_twin_stand_in_from_and_to() {
        Settings settings = read("""
                {'device':{'shares':{'01':{'from':'/mnt/in.d','to':'in'},'/mnt/out':'out'}},
                 'options':{'images':{'01':{'from':'old.io/fpga:1.0','to':'new.io/gpu:1.0'},'fpga':'gpu'}}}
                """);

        assertEquals(
                Map.of("/mnt/in.d", "in", "/mnt/out", "out"), settings.device().shares());
        assertEquals(
                Map.of("old.io/fpga:1.0", "new.io/gpu:1.0", "fpga", "gpu"),
                settings.options().images());
        assertEquals(List.of(), settings.findings());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "{'01':{'from':'a'}}, options.images.01.to must be text.",
                "{'01':{'to':'a'}}, options.images.01.from must be text.",
                "`{'01':{'from':1,'to':'a'}}`, options.images.01.from must be text.",
                "`{'01':{'from':'a','to':'b','why':'c'}}`, options.images.01.why is no setting.",
                "{'a':1}, `options.images.a must be text, or an object with from and to.`",
            })
    void a_pair_that_cannot_be_used_is_told(String images, String message) {
        Settings settings = read("{'options':{'images':" + images + "}}");

        assertEquals(
                List.of(message),
                settings.findings().stream().map(Finding::message).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'device':{},'options':{}}",
                "{'device':null,'options':null}",
                "{'device':{'gpus':null,'agent':null},'options':{'profile':null}}",
                "{'other':1}",
            })
    void what_is_not_said_has_its_default(String text) {
        Settings settings = read(text);

        assertEquals(Settings.defaults(), settings);
        assertEquals(1, settings.device().gpus());
        assertEquals(KubernetesSetup.unknown(), settings.device().agent());
        assertEquals(Profile.STANDARD, settings.options().profile());
        assertEquals(4_096, settings.options().chunkSize());
        assertEquals(false, settings.options().includeSecrets());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'device':5}                                    | device must be an object.",
                "{'device':{'gpus':-1}}                          | device.gpus must be a whole number from 0 to 1000000.",
                "{'device':{'gpus':1.5}}                         | device.gpus must be a whole number from 0 to 1000000.",
                "{'device':{'gpus':'2'}}                         | device.gpus must be a whole number from 0 to 1000000.",
                "{'device':{'gpus':99999999999}}                 | device.gpus must be a whole number from 0 to 1000000.",
                "{'device':{'shares':'in'}}                      | device.shares must be an object.",
                "{'device':{'shares':{'/in':5}}}                 | device.shares./in must be text, or an object with from and to.",
                "{'device':{'agent':{'version':'0.1.0-beta2'}}}  | device.agent.version must be a version from 0.1.0-beta3 to 0.1.0-beta15.",
                "{'device':{'agent':{'portMappingServiceType':'None'}}} | device.agent.portMappingServiceType must be ClusterIP, NodePort or LoadBalancer.",
                "{'device':{'agent':{'runAsNonRoot':'true'}}}    | device.agent.runAsNonRoot must be true or false.",
                "{'options':[]}                                  | options must be an object.",
                "{'options':{'profile':'STRICT'}}                | options.profile must be strict, standard or report-only.",
                "{'options':{'hubStore':'/mnt/messages'}}        | options.hubStore must be the name of a share.",
                "{'options':{'chunkSize':1024}}                  | options.chunkSize must be 512 or 4096.",
                "{'options':{'secrets':true}}                    | options.secrets must be redact or include.",
                "{'options':{'renames':{'a':null}}}              |",
                "{'options':{'sequence':1}}                      | options.sequence is no setting.",
                "{'device':{'agent':{'beta':15}}}                | device.agent.beta is no setting.",
                "{'device':{'kubernetes':1.20}}                  | device.kubernetes must be a version of Kubernetes as text, such as \"1.20\".",
            })
    void what_cannot_be_used_is_told_and_the_default_holds(String text, String message) {
        Settings settings = read(text);

        assertEquals(
                Optional.ofNullable(message).stream().toList(),
                settings.findings().stream().map(Finding::message).toList());
        assertEquals(Settings.defaults().device(), settings.device());
        assertEquals(Options.defaults(), settings.options());
    }

    @Test
    void one_wrong_setting_does_not_cost_the_others() {
        Settings settings =
                read("{'device':{'gpus':'two','externalIps':3},'options':{'chunkSize':7,'profile':'strict'}}");

        assertEquals(
                new KubernetesSetup(AgentSettings.defaults(), OptionalInt.of(3)),
                settings.device().agent());
        assertEquals(Profile.STRICT, settings.options().profile());
        assertEquals(
                List.of("INPUT-002", "INPUT-002"),
                settings.findings().stream().map(finding -> finding.rule().id()).toList());
    }

    private static Settings read(String text) {
        return Settings.read(RuntimeJson.of(text));
    }
}
