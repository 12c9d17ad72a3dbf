package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.Footprint;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Threads, open files and memory stay what they were, however much the module has done;
 * {@code -Dendurance.conversions=10000 -Dendurance.reconnects=500} for a long life.
 */
@Tag("long")
class EnduranceIT {
    private static final int CONVERSIONS = Integer.getInteger("endurance.conversions", 150);
    private static final int RECONNECTS = Integer.getInteger("endurance.reconnects", 8);

    private static final Path EXAMPLE = Path.of("src", "deploy", "legacy-deployment.json");

    @Test
    void neither_conversions_nor_reconnects_leave_anything_behind() throws IOException {
        String deployment = Files.readString(EXAMPLE);
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = ModuleProcess.of(runtime.environment())
                        .jvm("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m")
                        .jar(ModuleProcess.packagedJar(), "run")) {
            awaitReportOf(runtime, 2);
            convert(runtime, deployment, CONVERSIONS / 4);
            reconnect(runtime, RECONNECTS / 4 + 2);
            Footprint before = Footprint.of(module.pid());

            convert(runtime, deployment, CONVERSIONS);
            Footprint converted = Footprint.of(module.pid());
            reconnect(runtime, RECONNECTS);
            Footprint after = Footprint.of(module.pid());

            System.out.printf(
                    "before: %s%nafter %d conversions: %s%nafter %d reconnects: %s%n",
                    before, CONVERSIONS, converted, RECONNECTS, after);
            assertFlat(before, converted);
            assertFlat(before, after);
        }
    }

    private static void assertFlat(Footprint before, Footprint after) {
        assertTrue(after.threads() <= before.threads() + 2, before + " then " + after);
        assertTrue(after.files() <= before.files() + 3, before + " then " + after);
        assertTrue(after.heapKiB() <= before.heapKiB() + 2_048, before + " then " + after);
        assertTrue(after.residentKiB() <= before.residentKiB() + 32_768, before + " then " + after);
    }

    private static void convert(EmbeddedRuntime runtime, String deployment, int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(
                    200, runtime.edgeHub().invoke("convert", deployment, LIMIT).status());
        }
    }

    private static void reconnect(EmbeddedRuntime runtime, int times) {
        for (int i = 0; i < times; i++) {
            runtime.edgeHub().disconnect();
            awaitReportOf(
                    runtime, runtime.twin().patchDesired(RuntimeJson.object().put("reconnect", i)));
        }
    }
}
