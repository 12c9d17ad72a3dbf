package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.TwinSchemas;
import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The packaged module and the runtime it runs in. */
final class PackagedModule {
    /** Within this, something happens that takes a second or two where no other tests run. */
    static final Duration LIMIT = Duration.ofMinutes(2);

    /** A handshake, a patch and a get that were each left without an answer. */
    static final Duration LONG_LIMIT = Duration.ofMinutes(4);

    private static final Pattern LINE =
            Pattern.compile("<[346]> \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3} \\+00:00 (INFO|WARN|ERROR) .*");

    private PackagedModule() {}

    static EmbeddedRuntime.Builder runtime() {
        return EmbeddedRuntime.builder().desired(RuntimeJson.of("{'a': 1}")).pushWindow(Duration.ofMillis(50));
    }

    static ModuleProcess start(EmbeddedRuntime runtime) {
        return start(runtime.environment());
    }

    static ModuleProcess start(Map<String, String> environment) {
        return ModuleProcess.of(environment)
                .jvm("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .jar(ModuleProcess.packagedJar(), "run");
    }

    static Map<String, String> with(EmbeddedRuntime runtime, String name, String value) {
        Map<String, String> environment = new HashMap<>(runtime.environment());
        environment.put(name, value);
        return environment;
    }

    static void awaitReportOf(EmbeddedRuntime runtime, long version) {
        TwinSchemas.assertReported(reportOf(runtime, version));
    }

    /** Waits for the report that belongs to a version, and gives it. */
    static ObjectNode reportOf(EmbeddedRuntime runtime, long version) {
        return reportOf(runtime, version, LONG_LIMIT);
    }

    static ObjectNode reportOf(EmbeddedRuntime runtime, long version, Duration limit) {
        return runtime.twin()
                .awaitReported("the report of version " + version, limit, reported -> versionOf(reported) == version);
    }

    private static long versionOf(ObjectNode reported) {
        return reported.at("/migration/desiredVersion").asLong();
    }

    /** Whether the log tools of IoT Edge find level and time in a line. */
    static boolean isOfLog(String line) {
        return LINE.matcher(line).matches();
    }

    /** Nothing was refused, and whatever was logged took one line each. */
    static void assertHealthy(EmbeddedRuntime runtime, ModuleProcess module) {
        assertTrue(module.isAlive());
        assertEquals(List.of(), runtime.refusals());
        assertLogLines(module);
    }

    /** Whatever was logged took one line each. */
    static void assertLogLines(ModuleProcess module) {
        List<String> strayLines =
                module.errors().soFar().stream().filter(line -> !isOfLog(line)).toList();
        assertEquals(List.of(), strayLines);
    }
}
