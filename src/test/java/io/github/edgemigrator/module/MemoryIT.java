package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.assertHealthy;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.twin.Hostile;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How much memory the packaged module needs, and how it ends when there is too little. */
class MemoryIT {
    @Test
    void heap_of_64_megabytes_is_enough_for_thousands_of_modules_in_a_twin() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = launch(runtime.environment(), "-Xmx64m")) {
            awaitReportOf(runtime, 2);
            for (ObjectNode bomb : Hostile.bombs()) {
                awaitReportOf(runtime, runtime.twin().replaceDesired(bomb));
            }
            assertHealthy(runtime, module);
        }
    }

    @Test
    void lack_of_memory_ends_the_process() {
        for (List<String> end : List.of(List.of("3", "-XX:+ExitOnOutOfMemoryError"), List.of("70", "-Xmx16m"))) {
            try (EmbeddedRuntime runtime = runtime().start();
                    ModuleProcess module = launch(runtime.environment(), "-Xmx16m", end.get(1))) {
                awaitReportOf(runtime, 2);
                runtime.twin().replaceDesired(Hostile.bombs().get(0));

                assertEquals(Integer.parseInt(end.get(0)), module.awaitExit(LIMIT));
            }
        }
    }

    private static ModuleProcess launch(Map<String, String> environment, String... options) {
        String[] all = Stream.concat(Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), Stream.of(options))
                .toArray(String[]::new);
        return ModuleProcess.of(environment).jvm(all).jar(ModuleProcess.packagedJar(), "run");
    }
}
