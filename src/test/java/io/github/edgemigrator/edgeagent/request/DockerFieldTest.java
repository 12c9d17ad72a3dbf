package io.github.edgemigrator.edgeagent.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of fields beside Docker's whole schema of the request. */
class DockerFieldTest {
    private static final Shape CREATE_OPTIONS = DockerObject.TOP.type(any -> true);

    /** The JSON types by paths, in which {@code []} is an element and {@code {}} a value of a map. */
    private static final Map<String, String> SCHEMA = schema();

    @TestFactory
    Stream<DynamicTest> docker_has_each_field_of_its_schema_in_the_table() {
        return Arrays.stream(DockerObject.values())
                .map(object -> dynamicTest(object.name(), () -> {
                    Set<String> missing = new HashSet<>();
                    for (String path : SCHEMA.keySet()) {
                        String name = path.substring(path.lastIndexOf('.') + 1);
                        boolean isField = name.matches("\\w+") && path.equals(path(object, name));
                        if (isField && object.find(name).isEmpty()) {
                            missing.add(name);
                        }
                    }
                    assertEquals(Set.of(), missing);
                }));
    }

    @Test
    void the_table_has_few_fields_that_the_schema_does_not_have() {
        assertEquals(
                // The agent's own, parameters of the request's address, and fields of Docker's code alone.
                List.of(
                        DockerField.K8S_EXPERIMENTAL,
                        DockerField.NAME,
                        DockerField.PLATFORM,
                        DockerField.INIT_PATH,
                        DockerField.CLUSTER_OPTIONS),
                Arrays.stream(DockerField.values())
                        .filter(field -> !SCHEMA.containsKey(path(field.parent(), field.docker())))
                        .toList());
    }

    /** What the agent keeps as loose JSON, at any depth, has no type to compare. */
    @TestFactory
    Stream<DynamicTest> each_field_has_the_type_of_the_schema() {
        return SCHEMA.entrySet().stream()
                .flatMap(entry -> type(entry.getKey())
                        .map(type -> dynamicTest(entry.getKey(), () -> assertEquals(entry.getValue(), json(type))))
                        .stream());
    }

    @Test
    void the_agent_keeps_these_fields_as_loose_json() {
        assertEquals(
                List.of(
                        "Cmd",
                        "Entrypoint",
                        "WorkingDir",
                        "k8s-experimental",
                        "Hostname",
                        "Domainname",
                        "MacAddress",
                        "NetworkDisabled",
                        "User",
                        "Tty",
                        "OpenStdin",
                        "StdinOnce",
                        "AttachStdin",
                        "AttachStdout",
                        "AttachStderr",
                        "Healthcheck",
                        "ArgsEscaped",
                        "OnBuild",
                        "Shell",
                        "Volumes",
                        "StopSignal",
                        "StopTimeout",
                        "Name",
                        "Platform",
                        "HostConfig.KernelMemoryTCP",
                        "HostConfig.DeviceCgroupRules",
                        "HostConfig.DeviceRequests",
                        "HostConfig.Capabilities",
                        "HostConfig.CgroupnsMode",
                        "HostConfig.MaskedPaths",
                        "HostConfig.ReadonlyPaths",
                        "HostConfig.Annotations",
                        "HostConfig.Mounts[].Consistency",
                        "HostConfig.Mounts[].BindOptions",
                        "HostConfig.Mounts[].VolumeOptions",
                        "HostConfig.Mounts[].TmpfsOptions",
                        "HostConfig.Mounts[].ClusterOptions",
                        "HostConfig.Mounts[].ImageOptions"),
                Arrays.stream(DockerField.values())
                        .filter(field -> field.type(any -> true).isEmpty())
                        .map(DockerField::path)
                        .toList());
    }

    /** So a name alone says which field is meant, also at a wrong place. */
    @Test
    void no_two_fields_have_one_name() {
        Set<String> names = new HashSet<>();
        for (DockerField field : DockerField.values()) {
            assertTrue(names.add(field.docker().toLowerCase(Locale.ROOT)), field::path);
        }
    }

    @Test
    void names_are_found_in_any_case() {
        assertEquals(Optional.of(DockerField.CAP_ADD), DockerObject.HOST.find("capadd"));
        assertEquals(Optional.of(DockerField.CAP_ADD), DockerField.named("CAPADD"));
        assertEquals(Optional.empty(), DockerObject.TOP.find("CapAdd"));
    }

    private static String path(DockerObject parent, String name) {
        String path = parent == DockerObject.BINDING ? "HostConfig.PortBindings{}[]" : parent.path();
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The type that the agent has for a path of the schema. */
    private static Optional<Shape> type(String path) {
        Optional<Shape> type = Optional.of(CREATE_OPTIONS);
        for (String step : path.replace("{}", ".{}").replace("[]", ".[]").split("\\.", -1)) {
            type = type.flatMap(known -> within(known, step));
        }
        return type;
    }

    private static Optional<Shape> within(Shape shape, String step) {
        if (shape instanceof Shape.Fields fields) {
            return fields.find(step).map(Shape.Field::shape);
        }
        if (shape instanceof Shape.MapOf map) {
            return Optional.of(map.value());
        }
        return shape instanceof Shape.ListOf list ? Optional.of(list.element()) : Optional.empty();
    }

    private static String json(Shape shape) {
        if (shape instanceof Shape.Whole) {
            return "integer";
        }
        if (shape instanceof Shape.Flag) {
            return "boolean";
        }
        if (shape instanceof Shape.ListOf) {
            return "array";
        }
        return shape instanceof Shape.Text || shape instanceof Shape.Words ? "string" : "object";
    }

    private static Map<String, String> schema() {
        Map<String, String> types = new TreeMap<>();
        try (InputStream file = DockerFieldTest.class.getResourceAsStream("/docker/container-create.txt")) {
            new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .forEach(columns -> types.put(columns[0], columns[1]));
        } catch (IOException unread) {
            throw new IllegalStateException(unread);
        }
        return types;
    }
}
