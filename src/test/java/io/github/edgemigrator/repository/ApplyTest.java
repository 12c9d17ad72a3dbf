package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import io.github.edgemigrator.twin.DesiredPatch;
import io.github.edgemigrator.twin.Hostile;
import io.github.edgemigrator.twin.Unpacked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs step 4 of the README as people without Java do it: for every form of a report, and a deployment given natively
 * and as text.
 */
class ApplyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern STEP = Pattern.compile("(?s)\n### 4\\. Apply it\n(.*?)\n## ");
    private static final Pattern COMMANDS = Pattern.compile("(?s)```bash\n(.*?)```");

    private final Path folder;
    private final CommandFolder desk;
    private final String pages;
    private final String apply;

    ApplyTest(@TempDir Path folder) {
        this.folder = folder;
        this.desk = new CommandFolder(folder);
        List<String> blocks = COMMANDS.matcher(STEP.matcher(ProjectFile.README.text())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertEquals(3, blocks.size());
        this.pages = blocks.get(1);
        this.apply = blocks.get(2);
    }

    @BeforeEach
    void tools() {
        assumeTrue(CommandFolder.isPossible(), "the documents' commands need bash and jq");
    }

    /** Columns: modules, how they are given, what others report, and the form that the report takes. */
    @ParameterizedTest
    @CsvSource({
        "3, native, 0, full",
        "20, native, 0, changed",
        "45, native, 0, packed",
        "45, native, 31000, summary",
        "3, text, 0, full",
        "20, text, 0, changed",
        "150, text, 0, packed",
        "900, text, 31000, summary"
    })
    void the_whole_deployment_is_applied(int modules, String given, int others, String form)
            throws IOException, InterruptedException {
        ObjectNode desired = desired(modules, given.equals("native"));
        ObjectNode twin = report(desired, others);
        assertEquals(form, twin.at("/properties/reported/migration/form").asText());

        String refusal = run(pages + apply);

        assertFalse(Files.exists(folder.resolve("applied.json")), refusal);
        assertTrue(refusal.contains("NOT APPLIED"), refusal);
        assertTrue(refusal.contains("module0.settings.createOptions"), refusal);

        report(desired.deepCopy().<ObjectNode>set("options", RuntimeJson.of("{'secrets':'include'}")), others);
        run(pages + apply);

        String manifest = Unpacked.of(twin).manifest().orElseThrow().toString();
        assertEquals(MAPPER.readTree(manifest), read("applied.json"));
    }

    @Test
    void pages_of_other_desired_properties_are_refused() throws IOException, InterruptedException {
        ObjectNode desired = desired(900, false);
        ObjectNode twin = report(desired, 0);
        assertTrue(Files.exists(folder.resolve("methods/getManifest-2.json")), "it has two pages");
        ((ObjectNode) twin.at("/properties/desired")).put("$version", 3);
        ReportedTwin.write(folder.resolve("twin.json"), twin);

        assertRefused("not the newest desired properties");
    }

    @Test
    void a_missing_page_is_refused() throws IOException, InterruptedException {
        report(desired(900, false), 0);
        ReportedTwin.write(folder.resolve("methods/getManifest-2.json"), read("methods/getManifest-1.json"));

        assertRefused("a page is missing");
    }

    @Test
    void what_the_module_refuses_is_not_applied() throws IOException, InterruptedException {
        report(RuntimeJson.of("{'$version':2}"), 0);

        assertRefused("there is no deployment yet");
    }

    private void assertRefused(String why) throws IOException, InterruptedException {
        String output = run(pages + apply);
        assertTrue(output.contains(why), output);
        assertTrue(output.contains("NOT APPLIED"), output);
        assertFalse(Files.exists(folder.resolve("applied.json")));
    }

    private static ObjectNode desired(int modules, boolean natively) {
        ObjectNode sections = Hostile.manyModules(modules);
        ObjectNode system = (ObjectNode) sections.at("/edgeAgent/systemModules");
        for (String name : List.of("edgeAgent", "edgeHub")) {
            system.putObject(name).put("type", "docker").putObject("settings").put("image", "mcr/" + name + ":1.0");
        }
        sections.putObject("edgeHub")
                .put("schemaVersion", "1.1")
                .putObject("routes")
                .put("up", "FROM /* INTO $upstream");
        ObjectNode twins = sections.putObject("moduleTwins");
        twins.putObject("module1").put("level", 5).put("half", 0.5);
        twins.putObject("module2").putObject("zones").put("a", true);
        if (natively) {
            return sections;
        }
        ObjectNode patch = DesiredPatch.asText(sections.without("$version").toString(), MissingNode.getInstance())
                .patch()
                .orElseThrow();
        patch.removeIf(JsonNode::isNull);
        return patch.put("$version", 2);
    }

    /** Writes the twin as the Azure CLI shows it, and what the module answers. */
    private ObjectNode report(ObjectNode desired, int others) throws IOException {
        ObjectNode foreign = RuntimeJson.object();
        for (int i = 0; i < others / 1_000; i++) {
            foreign.put("other" + i, "x".repeat(990));
        }
        return ReportedTwin.write(folder.resolve("twin.json"), desk.methods(), desired, foreign);
    }

    private String run(String commands) throws IOException, InterruptedException {
        return desk.run("HUB=my-hub DEVICE=my-device\n" + commands).output();
    }

    private JsonNode read(String name) throws IOException {
        return MAPPER.readTree(Files.readString(folder.resolve(name)));
    }
}
