package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.startup.Dockerfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image for debugging that IoT Edge's tools build by {@code module.json}, without building it. */
class DebugImageIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void platforms_name_dockerfiles_that_exist() {
        List<String> platforms = new ArrayList<>();
        ProjectFile.MODULE.json().at("/image/tag/platforms").properties().forEach(platform -> {
            platforms.add(platform.getKey());
            assertTrue(Files.exists(Path.of(platform.getValue().textValue())), platform::toString);
        });
        assertEquals(List.of("amd64", "amd64.debug"), platforms);
    }

    @Test
    void a_debugger_attaches_to_the_module_as_the_image_starts_it(@TempDir Path folder) throws IOException {
        try (EmbeddedRuntime runtime = EmbeddedRuntime.builder().start();
                ModuleProcess module = ModuleProcess.of(runtime.debugEnvironment(folder.resolve("edge-ca.pem")))
                        .jvm(Dockerfile.debugOptions().toArray(String[]::new))
                        .jar(ModuleProcess.packagedJar(), "run")) {
            runtime.journal().await(Kind.PATCH_ACCEPTED, 1, LIMIT);
            Debugger.assertAttaches();
            assertTrue(module.isAlive());
        }
    }
}
