package io.github.edgemigrator.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The embedded runtime with a module in it, as a process with the class path of this one. */
final class LocalDevice implements AutoCloseable {
    private static final Duration REPORT_LIMIT = Duration.ofSeconds(60);
    // A person waits for this one, so it is much shorter than the 5 s of the real edgeHub.
    private static final Duration PUSH_WINDOW = Duration.ofMillis(200);

    private final EmbeddedRuntime runtime;
    private final ModuleProcess module;

    private LocalDevice(EmbeddedRuntime runtime, ModuleProcess module) {
        this.runtime = runtime;
        this.module = module;
        module.whenEnded(runtime.journal().pulse()::beat);
    }

    /** Starts the device with these desired properties, and the module's main class with the argument {@code run}. */
    static LocalDevice start(String mainClass, ObjectNode desired, Consumer<String> log) {
        EmbeddedRuntime runtime = EmbeddedRuntime.builder()
                .desired(desired)
                .pushWindow(PUSH_WINDOW)
                .atLocalhost()
                .start();
        ModuleProcess module = ModuleProcess.of(runtime.environment())
                .tellingLines(log)
                .mainClass(ClassPath.of(LocalDevice.class), mainClass, "run");
        return new LocalDevice(runtime, module);
    }

    void setDesired(ObjectNode desired) {
        runtime.twin().replaceDesired(desired);
    }

    /** Waits for the report that belongs to the newest desired version, and gives it. */
    ObjectNode report() {
        return runtime.journal().pulse().await("a report of the module", REPORT_LIMIT, () -> {
            requireAlive();
            long version = runtime.twin().desired().path("$version").longValue();
            return Optional.of(runtime.twin().reported())
                    .filter(reported -> reported.at("/migration/desiredVersion").longValue() == version);
        });
    }

    void requireAlive() {
        if (!module.isAlive()) {
            throw new IllegalStateException("The module ended with exit code " + module.awaitExit(Duration.ZERO) + ".");
        }
    }

    /** Ends the module as a container runtime would. */
    void stop(Duration limit) {
        module.terminate(limit);
    }

    @Override
    public void close() {
        module.close();
        runtime.close();
    }
}
