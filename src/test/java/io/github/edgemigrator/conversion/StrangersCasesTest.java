package io.github.edgemigrator.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.edgemigrator.Shared;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the converter says of small deployments after public reports, which lie beside the project. */
class StrangersCasesTest {
    /**
     * A case.
     *
     * @param folder its name
     * @param status what the operator can do with the result
     * @param said the beginnings of findings that must be there, as {@code severity RULE module path: message}
     * @param unsaid what no such finding may contain
     */
    private record Case(String folder, Status status, List<String> said, List<String> unsaid) {}

    private static final List<Case> CASES = List.of(
            new Case(
                    "16-anonymous-volume-hides-image",
                    Status.CONVERTED,
                    List.of("info STORAGE-013 graf Volumes: Removed the anonymous volume at /etc/grafana/provisioning"),
                    List.of("is empty")),
            new Case(
                    "22-docker-inspect-pasted",
                    Status.CONVERTED,
                    List.of("warning DOCKER-005 web Config: createOptions has the form of docker inspect output"),
                    List.of("DOCKER-001", "DOCKER-002", "STORAGE-014")),
            new Case(
                    "23-inspect-defaults-are-noise", Status.CONVERTED, List.of(), List.of("DOCKER-001", "STORAGE-014")),
            new Case(
                    "25-image-with-capitals-or-blank",
                    Status.ACTION_NEEDED,
                    List.of(
                            "action IMAGE-004 a settings.image: The image has capital letters",
                            "action IMAGE-004 b settings.image: The image contains white space",
                            "action IMAGE-004 c settings.image: The image has a digest that is not 64"),
                    List.of()),
            new Case(
                    "26-service-variable-kafka",
                    Status.CONVERTED,
                    List.of("warning ENV-007 kafka Env: Kubernetes sets KAFKA_PORT=tcp://…"),
                    List.of("ENV-007 zoo")),
            new Case(
                    "28-own-listener-not-exposed",
                    Status.CONVERTED,
                    List.of("warning NETWORK-003 kafka ExposedPorts.29092/tcp: Port 29092 was exposed"),
                    List.of()),
            new Case(
                    "30-host-network-localhost",
                    Status.ACTION_NEEDED,
                    List.of("action NETWORK-016 bridge env.Kafka__BootstrapServers.value: localhost is the device"),
                    List.of()),
            new Case(
                    "32-misplaced-mounts-repeat-mount",
                    Status.ACTION_NEEDED,
                    List.of("info DOCKER-002 drv Mounts: The device ignores Mounts here, and does not need it"),
                    List.of("Did you mean")),
            new Case(
                    "35-target-twice-but-for-a-slash",
                    Status.ACTION_NEEDED,
                    List.of("action STORAGE-020 c HostConfig.Binds[1]: /srv/x and /srv/y are both mounted at /data"),
                    List.of()),
            new Case("37-null-binds-refused", Status.CONVERTED, List.of(), List.of("DOCKER-003", "(400)")),
            new Case(
                    "38-trigger-route-and-share",
                    Status.ACTION_NEEDED,
                    List.of(
                            "warning STORAGE-015 _ $edgeHub.routes.t: The route waits for file events",
                            "action HUB-006 _ $edgeHub.routes.t: The route waits for file events of the share mylocal1"),
                    List.of()),
            new Case(
                    "40-env-name-with-dot",
                    Status.CONVERTED,
                    List.of("info ENV-008 m env[\"Logging__LogLevel__Acme.Inner\"]: Moved from env to"),
                    List.of()),
            new Case(
                    "42-fixed-mac-address",
                    Status.CONVERTED,
                    List.of(
                            "warning DOCKER-001 lic MacAddress: Without effect on this device. A pod has a MAC address"),
                    List.of("NetworkingConfig", "by its own name")),
            new Case(
                    "46-share-under-another-root",
                    Status.ACTION_NEEDED,
                    List.of("action STORAGE-003 filemove HostConfig.Binds[0]: The directory /home/databox-edge"),
                    List.of()));

    @TestFactory
    Stream<DynamicTest> cases_are_answered_as_their_notes_ask() {
        return CASES.stream()
                .map(example -> dynamicTest(example.folder(), () -> {
                    Outcome outcome = Migration.of(
                            Deployment.read(input(example.folder())),
                            Settings.read(JsonNodeFactory.instance.objectNode()));

                    List<String> findings = outcome.findings().stream()
                            .map(StrangersCasesTest::line)
                            .toList();
                    List<String> wrong = new ArrayList<>();
                    example.said().stream()
                            .filter(said -> findings.stream().noneMatch(finding -> finding.startsWith(said)))
                            .forEach(said -> wrong.add("missing: " + said));
                    findings.stream()
                            .filter(finding -> example.unsaid().stream().anyMatch(finding::contains))
                            .forEach(finding -> wrong.add("false: " + finding));
                    assertEquals(List.of(), wrong, () -> String.join("\n", findings));
                    assertEquals(example.status(), outcome.status());
                }));
    }

    private static String line(Finding finding) {
        return finding.severity().word() + " " + finding.rule().id() + " " + finding.module() + " " + finding.path()
                + ": " + finding.message() + " " + finding.remedy();
    }

    private static String input(String folder) {
        try {
            return Files.readString(Shared.path("cases").resolve(folder).resolve("in.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
