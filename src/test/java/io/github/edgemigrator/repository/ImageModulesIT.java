package io.github.edgemigrator.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.startup.Dockerfile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** The image has a Java runtime with a few modules of the JDK only; a new library must not ask for another in vain. */
class ImageModulesIT {
    /** Named by Jackson and Commons Lang for Java beans, which this program has none of. */
    private static final Set<String> OPTIONAL = Set.of("java.desktop");

    @Test
    void the_image_has_the_modules_that_the_packaged_jar_needs() {
        Set<String> missing = new TreeSet<>(neededModules());
        missing.removeAll(OPTIONAL);
        missing.removeAll(Dockerfile.modules());
        assertEquals(Set.of(), missing);
    }

    private static Set<String> neededModules() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, UTF_8);
        int exitCode = ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        stream,
                        stream,
                        "--ignore-missing-deps",
                        "--multi-release",
                        "17",
                        "--print-module-deps",
                        ModuleProcess.packagedJar().toString());
        String answer = out.toString(UTF_8).strip();
        assertEquals(0, exitCode, answer);
        return Set.of(answer.split(","));
    }
}
