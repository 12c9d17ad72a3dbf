package io.github.edgemigrator.module;

import static io.github.edgemigrator.module.PackagedModule.LIMIT;
import static io.github.edgemigrator.module.PackagedModule.assertHealthy;
import static io.github.edgemigrator.module.PackagedModule.awaitReportOf;
import static io.github.edgemigrator.module.PackagedModule.runtime;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.Footprint;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The packaged module does its work with next to no rights. */
class FewRightsIT {
    /** As the image is started with a read-only root, a tmpfs, no capabilities and no new privileges. */
    private static final String[] CONFINED = {
        "unshare",
        "--mount",
        "sh",
        "-c",
        "mount --make-rprivate / && mount -o remount,bind,ro / && mount -t tmpfs none /tmp && exec setpriv"
                + " --reuid 65532 --regid 65532 --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs"
                + " \"$@\"",
        "sh"
    };

    /** Those of the image: without it, the JVM writes its counters into the folder for temporary files. */
    private static final String NO_COUNTERS = "-XX:-UsePerfData";

    @Test
    void nobody_can_call_it() {
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = ModuleProcess.of(runtime.environment())
                        .jvm(NO_COUNTERS)
                        .jar(ModuleProcess.packagedJar(), "run")) {
            awaitReportOf(runtime, 2);

            assertEquals(List.of(), Footprint.openDoors(module.pid()));
            assertEquals(List.of(), module.children());
        }
    }

    @Test
    void doors_of_a_process_that_has_some_are_found() {
        try (EmbeddedRuntime runtime = runtime().start()) {
            assertTrue(Footprint.openDoors(ProcessHandle.current().pid()).size() >= 2, runtime::toString);
        }
    }

    @Test
    void read_only_root_and_another_user_without_capabilities_are_enough() throws IOException {
        Assumptions.assumeTrue(canConfine(), "skipped: this user may not confine a process with unshare and setpriv");
        try (EmbeddedRuntime runtime = runtime().start();
                ModuleProcess module = ModuleProcess.of(runtime.environment())
                        .within(CONFINED)
                        .jvm(NO_COUNTERS)
                        .jar(ModuleProcess.packagedJar().toAbsolutePath(), "run")) {
            awaitReportOf(runtime, 2);
            awaitReportOf(runtime, runtime.twin().patchDesired(RuntimeJson.of("{'a': 2}")));

            assertHealthy(runtime, module);
            Path temp = Path.of("/proc", Long.toString(module.pid()), "root", "tmp");
            assertEquals(List.of("edge-migrator-health.json"), names(temp));
            String status = Files.readString(Path.of("/proc", Long.toString(module.pid()), "status"));
            assertTrue(status.contains("Uid:\t65532\t65532"), status);
            assertTrue(status.contains("CapBnd:\t0000000000000000"), status);
            assertTrue(status.contains("CapEff:\t0000000000000000"), status);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static boolean canConfine() {
        try (ModuleProcess version = ModuleProcess.of(Map.of("PATH", "/usr/bin:/bin"))
                .within(CONFINED)
                .jar(ModuleProcess.packagedJar().toAbsolutePath(), "--version")) {
            return version.awaitExit(LIMIT) == 0;
        } catch (UncheckedIOException noSuchProgram) {
            return false;
        }
    }
}
