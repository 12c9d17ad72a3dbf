package io.github.edgemigrator.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A module as its own operating-system process, with the environment it is given and nothing else. Closing it kills it.
 *
 * <pre>{@code
 * ModuleProcess.of(runtime.environment()).jvm("-Xmx64m").jar(ModuleProcess.packagedJar(), "run")
 * }</pre>
 */
public final class ModuleProcess implements AutoCloseable {
    private final Process process;
    private final OutputLines output;
    private final OutputLines errors;

    private ModuleProcess(Process process, Consumer<String> listener) {
        this.process = process;
        this.output = OutputLines.of(process.inputReader(StandardCharsets.UTF_8), listener);
        this.errors = OutputLines.of(process.errorReader(StandardCharsets.UTF_8), listener);
    }

    /** A process to be started with exactly these environment variables. */
    public static Launch of(Map<String, String> environment) {
        return new Launch(environment, List.of(), List.of(), line -> {});
    }

    /** The jar that {@code mvn package} made, as the system property {@code edgemigrator.jar} names it. */
    public static Path packagedJar() {
        return Path.of(System.getProperty("edgemigrator.jar", "target/edge-migrator.jar"));
    }

    /** What it has written to standard output. */
    public OutputLines output() {
        return output;
    }

    /** What it has written to standard error, where a module logs. */
    public OutputLines errors() {
        return errors;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Runs something when the process has ended, at once if it has already. */
    @SuppressWarnings(
            "FutureReturnValueIgnored") // Nobody waits for the action, so nobody could be told of its failure.
    public void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }

    public long pid() {
        return process.pid();
    }

    /** The processes it has started that are alive. */
    public List<ProcessHandle> children() {
        return process.children().toList();
    }

    /**
     * Sends SIGTERM, as a container runtime does, and waits for the end.
     *
     * @return the exit code; 143 when the process did not handle the signal
     * @throws AssertionError if it does not end within the limit
     */
    public int terminate(Duration limit) {
        // Not process.destroy(): it also closes the streams, and the last lines would be lost.
        process.toHandle().destroy();
        return awaitExit(limit);
    }

    /**
     * Waits for the end and gives the exit code.
     *
     * @throws AssertionError if it does not end within the limit
     */
    public int awaitExit(Duration limit) {
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a process", e);
        }
        throw new AssertionError("The process did not end within " + limit.toMillis() + " ms. It wrote:\n"
                + String.join("\n", errors.soFar()));
    }

    /** Kills the process if it is still alive. */
    @Override
    public void close() {
        process.destroyForcibly();
        awaitExit(Duration.ofSeconds(10));
    }

    /** How to start a module. */
    public record Launch(
            Map<String, String> environment, List<String> wrapper, List<String> jvmOptions, Consumer<String> listener) {
        public Launch {
            environment = Map.copyOf(environment);
            wrapper = List.copyOf(wrapper);
            jvmOptions = List.copyOf(jvmOptions);
        }

        /** With these options for its JVM. */
        public Launch jvm(String... options) {
            return new Launch(environment, wrapper, List.of(options), listener);
        }

        /** Started by another program, which gets the command as its last arguments and must become it (exec). */
        public Launch within(String... program) {
            return new Launch(environment, List.of(program), jvmOptions, listener);
        }

        /** With every line it writes handed on as well. */
        public Launch tellingLines(Consumer<String> lines) {
            return new Launch(environment, wrapper, jvmOptions, lines);
        }

        /** Starts {@code java -jar}. */
        public ModuleProcess jar(Path jar, String... arguments) {
            return start(List.of("-jar", jar.toString()), arguments);
        }

        /** Starts a main class with a class path. */
        public ModuleProcess mainClass(String classPath, String mainClass, String... arguments) {
            return start(List.of("-cp", classPath, mainClass), arguments);
        }

        private ModuleProcess start(List<String> program, String... arguments) {
            List<String> command = new ArrayList<>(wrapper);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmOptions);
            command.addAll(program);
            command.addAll(List.of(arguments));
            return command(command);
        }

        /** Starts a command of any kind. */
        public ModuleProcess command(List<String> command) {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().clear();
            builder.environment().putAll(environment);
            try {
                return new ModuleProcess(builder.start(), listener);
            } catch (IOException e) {
                throw new UncheckedIOException("The module could not be started: " + command, e);
            }
        }
    }
}
