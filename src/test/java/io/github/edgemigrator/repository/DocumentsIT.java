package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.runtime.ModuleProcess;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.twin.DesiredPatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private static final Pattern OUTPUTS = Pattern.compile("(?s)<!-- output -->\n```\\w+\n(.*?)```");

    /** They are run where nothing else is: by CI, and by a newcomer. {@link BuildCommandsTest} looks at them. */
    private static final Pattern BUILDS = Pattern.compile("(?m)^(mvn|docker) .*(\\\\\n.*)*$");

    /** That a deployment needs a person, or is blocked, is no failure of the command. */
    private static final String SHELL = """
            set -euo pipefail
            HUB=my-hub DEVICE=my-device
            java() { command java "$@" || (($? == 3 || $? == 4)); }
            """;

    private final Path folder;
    private final CommandFolder desk;

    DocumentsIT(@TempDir Path folder) {
        this.folder = folder;
        this.desk = new CommandFolder(folder);
    }

    @BeforeEach
    void readersDesk() throws IOException {
        assumeTrue(CommandFolder.isPossible(), "the documents' commands need bash and jq");
        Files.createDirectories(folder.resolve("target"));
        Files.copy(ModuleProcess.packagedJar(), folder.resolve("target/edge-migrator.jar"));
        Path deploy = Files.createDirectories(folder.resolve("src/deploy"));
        for (ProjectFile file : List.of(ProjectFile.LEGACY_DEPLOYMENT, ProjectFile.FLEET, ProjectFile.METRICS)) {
            Files.copy(file.path(), deploy.resolve(file.path().getFileName()));
        }
        Files.copy(ProjectFile.LEGACY_DEPLOYMENT.path(), folder.resolve("legacy-deployment.json"));
        for (String device : List.of("my-device", "my-other-device")) {
            Files.copy(ProjectFile.LEGACY_DEPLOYMENT.path(), folder.resolve(device + ".json"));
        }
        Files.copy(ProjectFile.DEPLOYMENT.path(), folder.resolve("deployment.json"));
        twin("$edgeAgent", "{\"properties\":{\"desired\":{\"$version\":1,\"modules\":{}},\"reported\":{}}}");
        twin("$edgeHub", "{\"properties\":{\"desired\":{\"$version\":1,\"routes\":{}},\"reported\":{}}}");
        migrate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "operators-guide.md", "twin.md", "rules.md"})
    void commands_do_what_they_are_for(String page) throws IOException, InterruptedException {
        String commands = commands(page);
        assertTrue(commands.contains("edge-migrator.jar"), commands);
        CommandFolder.Result result = desk.run(SHELL + commands);
        String output = result.output();

        assertEquals(0, result.exitCode(), output);
        assertEquals(List.of(), notPrinted(page, output), output);
        assertFalse(output.contains("primaryKey") || output.contains("\"desired\""), "keys or passwords are printed");
    }

    /** The lines that the document shows as output and that the commands did not print in this order. */
    private static List<String> notPrinted(String page, String output) {
        List<String> missing = new ArrayList<>();
        int from = 0;
        for (String line : OUTPUTS.matcher(text(page))
                .results()
                .flatMap(block -> block.group(1).lines())
                .filter(line -> !line.strip().equals("…"))
                .toList()) {
            int found = output.indexOf(line + "\n", from);
            if (found < 0) {
                missing.add(line);
            } else {
                from = found + line.length();
            }
        }
        return missing;
    }

    @Test
    void every_page_with_commands_is_run() throws IOException {
        List<String> pages;
        try (Stream<Path> all = Files.walk(ProjectFile.SITE)) {
            pages = all.filter(Files::isRegularFile)
                    .map(page -> ProjectFile.SITE.relativize(page).toString())
                    .filter(name -> !commands(name).isBlank())
                    .sorted()
                    .toList();
        }
        assertEquals(List.of("operators-guide.md", "rules.md", "twin.md"), pages);
    }

    private static String text(String page) {
        return new ProjectFile(page.equals("README.md") ? Path.of(page) : ProjectFile.SITE.resolve(page)).text();
    }

    private static String commands(String page) {
        return COMMANDS.matcher(text(page))
                .results()
                .map(command -> Optional.ofNullable(command.group(1))
                        .or(() -> Optional.ofNullable(command.group(2)).map(text -> text.replace('\n', ' ')))
                        .orElse(""))
                .map(commands -> BUILDS.matcher(commands).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    /** The migrator has reported. */
    private void migrate() throws IOException {
        String text = ProjectFile.LEGACY_DEPLOYMENT.text();
        ObjectNode desired = DesiredPatch.of((Deployment) Deployment.read(text), text, MissingNode.getInstance())
                .patch()
                .orElseThrow()
                .put("$version", 2);
        desired.removeIf(JsonNode::isNull);
        ReportedTwin.write(desk.twins().resolve("edge-migrator.json"), desk.methods(), desired, RuntimeJson.object());
    }

    private void twin(String module, String json) throws IOException {
        Path twins = Files.createDirectories(desk.twins());
        Files.writeString(twins.resolve(module + ".json"), json);
    }
}
