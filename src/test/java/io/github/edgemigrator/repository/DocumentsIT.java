package io.github.edgemigrator.repository;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.twin.DesiredPatch;
import io.github.edgemigrator.twin.TwinMigrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the commands of the documents, a page at a time and in their order, as a reader would: with the packaged jar,
 * with bash and jq, and with a stand-in for the Azure CLI.
 */
class DocumentsIT {
    /** In blocks of their own and, those of the program, in the middle of a sentence. */
    private static final Pattern COMMANDS =
            Pattern.compile("(?s)```(?!bash).*?```|```bash\n(.*?)```|`(java -jar [^`]*)`");

    /** They are run where nothing else is: by CI, and by a newcomer. {@link BuildCommandsTest} looks at them. */
    private static final Pattern BUILDS = Pattern.compile("(?m)^(mvn|docker) .*(\\\\\n.*)*$");

    /** That a deployment needs a person, or is blocked, is no failure of the command. */
    private static final String SHELL = """
            set -euo pipefail
            HUB=my-hub DEVICE=my-device
            java() { command java "$@" || (($? == 3 || $? == 4)); }
            """;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path folder;

    DocumentsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void readersDesk() throws IOException {
        assumeTrue(exists("bash") && exists("jq"), "the documents' commands need bash and jq");
        Files.createDirectories(folder.resolve("target"));
        Files.copy(ModuleProcess.packagedJar(), folder.resolve("target/edge-migrator.jar"));
        Path deploy = Files.createDirectories(folder.resolve("src/deploy"));
        for (ProjectFile file : List.of(ProjectFile.LEGACY_DEPLOYMENT, ProjectFile.FLEET, ProjectFile.METRICS)) {
            Files.copy(file.path(), deploy.resolve(file.path().getFileName()));
        }
        Files.copy(ProjectFile.LEGACY_DEPLOYMENT.path(), folder.resolve("legacy-deployment.json"));
        Files.copy(ProjectFile.DEPLOYMENT.path(), folder.resolve("deployment.json"));
        twin("$edgeAgent", "{\"properties\":{\"desired\":{\"$version\":1,\"modules\":{}},\"reported\":{}}}");
        twin("$edgeHub", "{\"properties\":{\"desired\":{\"$version\":1,\"routes\":{}},\"reported\":{}}}");
        twin("edge-migrator", migrated().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "operators-guide.md", "twin.md", "rules.md"})
    void commands_do_what_they_are_for(String page) throws IOException, InterruptedException {
        String commands = commands(page);
        assertTrue(commands.contains("edge-migrator.jar"), commands);
        Path script = Files.writeString(folder.resolve("commands.sh"), SHELL + commands);

        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = bash.environment();
        Path standIns = Path.of("src", "test", "resources", "documents").toAbsolutePath();
        environment.put("PATH", standIns + ":" + environment.get("PATH"));
        environment.put("TWINS", folder.resolve("twins").toString());
        Process run = bash.start();
        String output = new String(run.getInputStream().readAllBytes(), UTF_8);

        assertTrue(run.waitFor(1, TimeUnit.MINUTES), output);
        assertEquals(0, run.exitValue(), output);
    }

    @Test
    void every_page_with_commands_is_run() throws IOException {
        List<String> pages;
        try (Stream<Path> all = Files.list(ProjectFile.SITE)) {
            pages = all.map(Path::getFileName)
                    .map(String::valueOf)
                    .filter(name -> !commands(name).isBlank())
                    .sorted()
                    .toList();
        }
        assertEquals(List.of("operators-guide.md", "rules.md", "twin.md"), pages);
    }

    private static String commands(String page) {
        Path path = page.equals("README.md") ? Path.of(page) : ProjectFile.SITE.resolve(page);
        return COMMANDS.matcher(new ProjectFile(path).text())
                .results()
                .map(command -> Optional.ofNullable(command.group(1))
                        .or(() -> Optional.ofNullable(command.group(2)).map(text -> text.replace('\n', ' ')))
                        .orElse(""))
                .map(commands -> BUILDS.matcher(commands).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    /** The migrator's twin after it has reported. */
    private static JsonNode migrated() {
        String text = ProjectFile.LEGACY_DEPLOYMENT.text();
        ObjectNode desired = DesiredPatch.of((Deployment) Deployment.read(text), text, MissingNode.getInstance())
                .patch()
                .orElseThrow()
                .put("$version", 2);
        desired.removeIf(JsonNode::isNull);
        ObjectNode twin = MAPPER.createObjectNode();
        twin.putObject("properties")
                .<ObjectNode>set("desired", desired)
                .set("reported", new TwinMigrator().report(desired));
        return twin;
    }

    private void twin(String module, String json) throws IOException {
        Path twins = Files.createDirectories(folder.resolve("twins"));
        Files.writeString(twins.resolve(module + ".json"), json);
    }

    private static boolean exists(String command) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }
}
