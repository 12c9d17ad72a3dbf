package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.edgemigrator.runtime.ModuleProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An image of the module, and containers of it that may do as little as can be. */
record Podman(String image) {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final List<String> HARDENED = List.of(
            "--network=host",
            "--read-only",
            "--tmpfs=/tmp",
            "--cap-drop=ALL",
            "--security-opt=no-new-privileges",
            "--memory=256m",
            "--pids-limit=100");

    /** What {@code podman image inspect} tells. */
    JsonNode inspect() {
        try {
            return new ObjectMapper()
                    .readTree(output("image", "inspect", image))
                    .path(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A container with these environment variables and options; it goes when it ends. */
    ModuleProcess run(String name, Map<String, String> environment, List<String> options, String... arguments) {
        return start(command(name, environment, options, arguments));
    }

    /** Starts a container, and does not wait for its end. */
    void start(String name, List<String> options, String... arguments) {
        List<String> detached = new ArrayList<>(List.of("--detach"));
        detached.addAll(options);
        output(command(name, Map.of(), detached, arguments).toArray(String[]::new));
    }

    private List<String> command(
            String name, Map<String, String> environment, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of("run", "--rm", "--name=" + name));
        command.addAll(HARDENED);
        environment.forEach((variable, value) -> command.add("--env=" + variable + "=" + value));
        command.addAll(options);
        command.add(image);
        command.addAll(List.of(arguments));
        return command;
    }

    /** What a container writes to standard output until it ends well. */
    String outputOf(List<String> options, String... arguments) {
        try (ModuleProcess container = run("edge-migrator-" + System.nanoTime(), Map.of(), options, arguments)) {
            int exitCode = container.awaitExit(LIMIT);
            assertEquals(0, exitCode, () -> String.join("\n", container.errors().soFar()));
            return String.join("\n", container.output().all(LIMIT));
        }
    }

    /** Runs the image's health check in a container. */
    int health(String name) {
        return exitCode("healthcheck", "run", name);
    }

    /** Ends a container as a container runtime does. */
    void stop(String name) {
        assertEquals(0, exitCode("stop", "--time=10", name));
    }

    int exitCode(String... arguments) {
        try (ModuleProcess podman = start(List.of(arguments))) {
            return podman.awaitExit(LIMIT);
        }
    }

    String output(String... arguments) {
        try (ModuleProcess podman = start(List.of(arguments))) {
            int exitCode = podman.awaitExit(LIMIT);
            assertEquals(0, exitCode, () -> String.join("\n", podman.errors().soFar()));
            return String.join("\n", podman.output().all(LIMIT));
        }
    }

    private static ModuleProcess start(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("podman"));
        command.addAll(arguments);
        return ModuleProcess.of(System.getenv()).command(command);
    }
}
