package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.TwinSchemas;
import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.startup.Example;
import io.github.edgemigrator.twin.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The image that {@code .ci/image} built, in containers that may do as little as can be, in an IoT Edge runtime. */
@EnabledIfSystemProperty(
        named = ImageIT.IMAGE,
        matches = ".+",
        disabledReason = "needs an image: .ci/image builds it and runs this")
class ImageIT {
    static final String IMAGE = "edgemigrator.image";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern OURS_AND_THE_SDKS =
            Pattern.compile(" (io\\.github\\.edgemigrator|com\\.microsoft|org\\.eclipse\\.paho)\\..* source: ");
    private static final String NAME = "edge-migrator-under-test";

    private final Podman podman = new Podman(System.getProperty(IMAGE, ""));

    @Test
    void converts_reports_is_healthy_and_ends_when_told() {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                        .desired(Example.desired())
                        .pushWindow(Duration.ofMillis(50))
                        .start();
                ModuleProcess container = podman.run(NAME, runtime.environment(), List.of())) {
            ObjectNode reported = runtime.twin().awaitReported("the report", LIMIT, twin -> twin.has("migration"));
            TwinSchemas.assertReported(reported);
            assertEquals("action-needed", reported.at("/migration/status").textValue());

            assertEquals(0, podman.health(NAME));

            podman.stop(NAME);
            assertEquals(143, container.awaitExit(LIMIT));
            container.errors().await("its last line", LIMIT, line -> line.endsWith("INFO stopped"));
            runtime.journal().await(Kind.DISCONNECTED, 1, LIMIT);
            assertEquals(List.of(), runtime.refusals());
        }
    }

    /** As the daemon of IoT Edge on Docker gives it: a socket that is mounted into the container. */
    @Test
    void reaches_the_workload_api_over_a_unix_socket_too() {
        String name = NAME + "-unix";
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .desired(Example.desired())
                .unixSocket()
                .start()) {
            String folder = runtime.workload().uri().replaceFirst("unix://(.*)/[^/]*", "$1");
            List<String> options = List.of("--volume=" + folder + ":" + folder);
            try (ModuleProcess container = podman.run(name, runtime.environment(), options)) {
                runtime.twin().awaitReported("the report", LIMIT, twin -> twin.has("migration"));
                podman.stop(name);
                assertEquals(143, container.awaitExit(LIMIT));
            }
        }
    }

    @Test
    void is_not_healthy_where_no_module_runs() {
        String name = NAME + "-idle";
        // Waits for a deployment that nobody gives it.
        podman.start(name, List.of("--interactive"), "convert", "-");
        try {
            assertEquals(1, podman.health(name));
        } finally {
            podman.stop(name);
        }
    }

    @Test
    void converts_files_too() {
        Path file = ProjectFile.LEGACY_DEPLOYMENT.path().toAbsolutePath();
        List<String> options = List.of("--volume=" + file.getParent() + ":/in:ro");
        try (ModuleProcess container =
                podman.run(NAME + "-convert", Map.of(), options, "convert", "/in/" + file.getFileName())) {
            assertEquals(3, container.awaitExit(LIMIT));
            String converted = String.join("\n", container.output().all(LIMIT));
            assertTrue(converted.contains("nvidia.com/gpu"), converted);
        }
    }

    @Test
    void its_classes_come_from_the_archive() {
        try (EmbeddedRuntime runtime =
                EmbeddedRuntime.builder().desired(Example.desired()).start()) {
            Map<String, String> environment = new HashMap<>(runtime.environment());
            environment.put("JAVA_TOOL_OPTIONS", "-Xlog:class+load");
            try (ModuleProcess container = podman.run(NAME + "-classes", environment, List.of())) {
                runtime.journal().await(Kind.PATCH_ACCEPTED, 1, LIMIT);
                podman.stop(NAME + "-classes");
                assertEquals(143, container.awaitExit(LIMIT));
                List<String> loaded = container.output().all(LIMIT).stream()
                        .filter(line -> OURS_AND_THE_SDKS.matcher(line).find())
                        .toList();
                long archived = loaded.stream()
                        .filter(line -> line.endsWith("source: shared objects file"))
                        .count();
                assertTrue(archived > 800, () -> "only " + archived + " classes from the archive");
                assertTrue(loaded.size() - archived < 40, () -> loaded.size() - archived + " not from the archive");
            }
        }
    }

    @Test
    void speaks_tls_with_elliptic_curves() {
        String suites = podman.outputOf(
                List.of("--volume=" + testClasses() + ":/probe:ro", "--entrypoint=/opt/jre/bin/java"),
                "-cp",
                "/probe",
                CipherSuites.class.getName());
        assertTrue(suites.contains("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384"), suites);
    }

    @Test
    void tells_its_version_everywhere_the_same() {
        assertEquals("edge-migrator " + Engine.VERSION, podman.outputOf(List.of(), "--version"));
        JsonNode labels = podman.inspect().at("/Config/Labels");
        assertEquals(
                Engine.VERSION, labels.path("org.opencontainers.image.version").textValue());
        assertEquals("MIT", labels.path("org.opencontainers.image.licenses").textValue());
        assertTrue(labels.path("org.opencontainers.image.revision").textValue().matches("[0-9a-f]{40}|unknown"));
    }

    @Test
    void is_nobody_and_needs_no_shell() {
        JsonNode image = podman.inspect();
        JsonNode config = image.path("Config");
        assertEquals("65532:65532", config.path("User").textValue());
        assertEquals("/opt/jre/bin/java", config.at("/Entrypoint/0").textValue());
        assertEquals("CMD", image.at("/Healthcheck/Test/0").textValue());
        assertEquals("SIGTERM", config.path("StopSignal").textValue());
    }

    @Test
    void has_nothing_to_work_with_for_an_intruder() throws IOException {
        Path root = Path.of(podman.output("image", "mount", podman.image()));
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> tools = files.filter(Files::isExecutable)
                    .filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(Set.of(
                            "sh", "bash", "dash", "ash", "busybox", "perl", "python3", "apt", "apt-get", "dpkg", "apk",
                            "curl", "wget", "mvn", "javac", "jlink")::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(Set.of(), tools);
        } finally {
            podman.exitCode("image", "unmount", podman.image());
        }
        assertNotEquals(0, podman.exitCode("run", "--rm", "--entrypoint=/bin/sh", podman.image(), "-c", "true"));
    }

    @Test
    void has_a_shell_where_it_is_asked_for() {
        Podman shell = new Podman(System.getProperty(IMAGE + ".shell", ""));
        assertEquals(
                "edge-migrator.jar\nedge-migrator.jsa",
                shell.outputOf(List.of("--entrypoint=/busybox"), "sh", "-c", "cd /app && ls"));
        assertEquals(podman.inspect().at("/Config/Entrypoint"), shell.inspect().at("/Config/Entrypoint"));
        assertEquals("edge-migrator " + Engine.VERSION, shell.outputOf(List.of(), "--version"));
    }

    /** As the IoT Edge tools start a module for debugging: without a daemon. */
    @Test
    void a_debugger_attaches_to_the_image_for_debugging(@TempDir Path folder) throws IOException {
        Podman debug = new Podman(System.getProperty(IMAGE + ".debug", ""));
        String name = NAME + "-debug";
        Path certificates = folder.resolve("edge-ca.pem");
        List<String> options = List.of("--volume=" + certificates + ":" + certificates + ":ro");
        try (EmbeddedRuntime runtime =
                        EmbeddedRuntime.builder().desired(Example.desired()).start();
                ModuleProcess container = debug.run(name, runtime.debugEnvironment(certificates), options)) {
            runtime.twin().awaitReported("the report", LIMIT, twin -> twin.has("migration"));
            Debugger.assertAttaches();
            assertEquals(0, debug.health(name));
            debug.stop(name);
            assertEquals(143, container.awaitExit(LIMIT));
        }
    }

    private static Path testClasses() {
        return Path.of("target", "test-classes").toAbsolutePath();
    }
}
