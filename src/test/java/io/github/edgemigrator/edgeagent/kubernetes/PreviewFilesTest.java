package io.github.edgemigrator.edgeagent.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.edgemigrator.edgeagent.kubernetes.settings.AgentSettings;
import io.github.edgemigrator.manifest.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares previews with files; {@code -Dpreview.write=true} writes the files anew, to be read before they are kept.
 */
class PreviewFilesTest {
    private static final Path CASES = Path.of("src", "test", "resources", "preview");

    @TestFactory
    Stream<DynamicTest> a_preview_looks_like_this() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.sorted().toList();
            return cases.stream()
                    .map(folder -> DynamicTest.dynamicTest(folder.getFileName() + "", () -> compare(folder)));
        }
    }

    private static void compare(Path folder) throws IOException {
        Deployment deployment = (Deployment) Deployment.read(Files.readString(folder.resolve("deployment.json")));

        String yaml = PlanView.yaml(KubernetesAgent.plan(deployment, AgentSettings.defaults()));

        Path expected = folder.resolve("preview.yaml");
        if (Boolean.getBoolean("preview.write")) {
            Files.writeString(expected, yaml);
        }
        assertEquals(Files.readString(expected), yaml);
    }
}
