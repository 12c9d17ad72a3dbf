package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesNamesTest {
    private static final AgentVersion BETA_12 = new AgentVersion(12);

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
                    $edgeAgent, edgeagent
                    $edgeHub, edgehub
                    edgeHub, edgehub
                    ---a-0---, ---a-0---
                    ImageClassifier, imageclassifier
                    image_classifier, imageclassifier
                    image.classifier, image.classifier
                    a b+c, abc
                    "Größe", gre
                    "日本", ""
                    "", ""
                    """)
    void an_object_name_keeps_letters_digits_hyphens_and_dots(String module, String name) {
        assertEquals(new KubernetesName.Given(name), KubernetesNames.objectName(module));
    }

    @Test
    void an_object_name_has_253_characters_at_most_counted_after_dropping() {
        assertTrue(KubernetesNames.objectName("_".repeat(40) + "a".repeat(253))
                .text()
                .isPresent());
        assertTrue(KubernetesNames.objectName("a".repeat(254)).refusal().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "/home/blah, homeblah",
        "/home/hcsshares/in, homehcssharesin",
        "a-volume, a-volume",
        "My.Share, myshare",
        "0data, 0data",
        "--a-0--, a-0",
        "/data/a-b/, dataa-b",
        "a-z-/--1, a-z---1",
        "C, c"
    })
    void a_dns_label_runs_from_the_first_to_the_last_letter_or_digit(String source, String name) {
        assertEquals(new KubernetesName.Given(name), KubernetesNames.dnsLabel(source));
        assertEquals(KubernetesNames.dnsLabel(source), KubernetesNames.volumeName(source, AgentVersion.LATEST));
        assertEquals(KubernetesNames.dnsLabel(source), KubernetesNames.claimName("m", source, AgentVersion.LATEST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "---", "…", "/_/"})
    void a_dns_label_needs_a_letter_or_digit(String source) {
        assertEquals(new KubernetesName.Refused("holds no letter or digit"), KubernetesNames.dnsLabel(source));
    }

    @Test
    void a_dns_label_has_63_characters_at_most_counted_after_dropping() {
        assertTrue(KubernetesNames.dnsLabel("/" + "a/".repeat(63)).text().isPresent());
        assertEquals(
                "has 64 characters left as a Kubernetes name, where 63 are allowed",
                KubernetesNames.dnsLabel("a".repeat(64)).refusal().orElseThrow());
        assertTrue(KubernetesNames.dnsLabel("a".repeat(63) + "---").text().isPresent());
        assertTrue(
                KubernetesNames.dnsLabel("a".repeat(56) + "-------j").refusal().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "$edgeAgent, edgeagent",
        "---a-0---, a-0",
        "---Z-9---, z-9",
        "---a-z-/--1, a-z---1",
        "0data, data",
        "1cam, cam"
    })
    void a_dns_value_begins_with_a_letter(String text, String name) {
        assertEquals(new KubernetesName.Given(name), KubernetesNames.dnsValue(text));
        assertEquals(KubernetesNames.dnsValue(text), KubernetesNames.volumeName(text, BETA_12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "", "-", "1-2"})
    void a_dns_value_needs_a_letter(String text) {
        assertTrue(KubernetesNames.dnsValue(text).refusal().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"$edgeHub, edgehub", "---a-0---.org, a-0.org", "A.B.C, a.b.c", "x.1y, x.y"})
    void a_dns_domain_is_made_part_by_part(String text, String name) {
        assertEquals(new KubernetesName.Given(name), KubernetesNames.dnsDomain(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.5", "a..b", "", ".a", "a."})
    void a_dns_domain_needs_a_letter_in_each_part(String text) {
        assertTrue(KubernetesNames.dnsDomain(text).refusal().isPresent());
    }

    @Test
    void a_dns_domain_has_253_characters_at_most() {
        assertTrue(KubernetesNames.dnsDomain("a.".repeat(126) + "b").text().isPresent());
        assertTrue(KubernetesNames.dnsDomain("a.".repeat(126) + "bc").refusal().isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "$edgeAgent, edgeAgent",
        "iothub.azure-device.net/$edgeHub, iothub.azure-device.net/edgeHub",
        "K8S.IO/---a-0--, k8s.io/a-0",
        "Complicated Value that doesn't fit in k8s label name, ComplicatedValuethatdoesntfitink8slabelname",
        "_My.Key_, My.Key",
        "a.b/c/d, a.b/cd"
    })
    void an_annotation_key_keeps_the_case_of_its_name(String label, String key) {
        assertEquals(new KubernetesName.Given(key), KubernetesNames.annotationKey(label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "123.com/x",
                "/x",
                "a/",
                "abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghij",
                "iothub.net/abcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcdefghijabcd"
            })
    void an_annotation_key_is_refused(String label) {
        assertTrue(KubernetesNames.annotationKey(label).refusal().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"a$?/-b#@_c=+.d, a-b_c.d", "$-._/z9$-._/, z9", "Device-1, device-1"})
    void a_label_value_is_in_lower_case(String text, String value) {
        assertEquals(new KubernetesName.Given(value), KubernetesNames.labelValue(text));
    }

    @ParameterizedTest
    @CsvSource({
        "name, server, name-server",
        "dockeruser, https://index.docker.io/v1/, dockeruser-index.docker.io",
        "DockerUser, HTTP://a-registry.com:8000/v2, dockeruser-a-registry.com-8000",
        "dockeruser, my-acr.io:8080, dockeruser-my-acr.io-8080",
        "user, docker.io, user-docker.io"
    })
    void a_pull_secret_is_named_after_user_and_registry(String user, String address, String name) {
        assertEquals(
                new KubernetesName.Given(name), KubernetesNames.pullSecretName(user, address, AgentVersion.LATEST));
    }

    @ParameterizedTest
    @CsvSource({"--, --", "1111, 2222", "user, 10.0.0.5"})
    void a_pull_secret_needs_a_letter_in_each_part_of_its_name(String user, String address) {
        assertTrue(KubernetesNames.pullSecretName(user, address, AgentVersion.LATEST)
                .refusal()
                .isPresent());
        assertTrue(KubernetesNames.pullSecretName(user, address, BETA_12).text().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"$USER, 10.0.0.5:5000, true", "${U.x}, acme.azurecr.io, false", "user, $REGISTRY, false"})
    void a_pull_secret_of_an_unknown_user_is_judged_by_the_rest_of_the_address(
            String user, String address, boolean isRefused) {
        assertEquals(
                isRefused,
                KubernetesNames.pullSecretName(user, address, AgentVersion.LATEST)
                        .refusal()
                        .isPresent());
    }

    @Test
    void before_beta13_nothing_of_a_pull_secret_was_replaced() {
        assertEquals(
                new KubernetesName.Given("u_ser-https://index.docker.io/v1/"),
                KubernetesNames.pullSecretName("U_ser", "https://index.docker.io/v1/", BETA_12));
    }

    @Test
    void before_beta5_the_module_stood_in_the_name_of_the_claim() {
        assertEquals(
                new KubernetesName.Given("m-my.data"), KubernetesNames.claimName("M", "My.Data", new AgentVersion(4)));
    }

    @Test
    void before_beta13_the_claim_was_named_otherwise_than_the_volume() {
        assertEquals("data", KubernetesNames.volumeName("0data", BETA_12).text().orElseThrow());
        assertEquals(
                "0data", KubernetesNames.claimName("m", "0data", BETA_12).text().orElseThrow());
    }
}
