package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.edgemigrator.conversion.Options.Profile;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder with an example of a conversion: a deployment, what it becomes, and what the operator is told.
 *
 * @param rule the ID of the rule it is about
 * @param folder its name is a sentence with hyphens
 */
record ConversionCase(String rule, Path folder) {
    static final Path ROOT = Path.of("src", "test", "resources", "conversion");

    private static final Set<String> OF_WHOLE_DEPLOYMENTS =
            Set.of("MANIFEST-012", "MANIFEST-013", "MANIFEST-014", "MANIFEST-015", "MANIFEST-016");

    private static final String INPUT = "in.json";
    private static final String OPTIONS = "options.json";
    private static final String OUTPUT = "out.json";
    private static final String FINDINGS = "findings.json";
    private static final Set<String> FILES = Set.of(INPUT, OPTIONS, OUTPUT, FINDINGS);

    /** The cases of all rules, by rule and then by name. */
    static List<ConversionCase> all() {
        return list(ROOT).stream()
                .flatMap(rule -> list(rule).stream()
                        .map(folder -> new ConversionCase(rule.getFileName().toString(), folder)))
                .toList();
    }

    String sentence() {
        return folder.getFileName().toString().replace('-', ' ');
    }

    String name() {
        return rule + ": " + sentence();
    }

    String input() {
        return read(INPUT);
    }

    Outcome convert(String deployment) {
        return convert(deployment, settings());
    }

    /** Examples of what a deployment must have are taken as they are. */
    private Outcome convert(String deployment, Settings settings) {
        Reading reading = Deployment.read(deployment);
        if (!(reading instanceof Deployment part) || OF_WHOLE_DEPLOYMENTS.contains(rule)) {
            return Migration.of(reading, settings);
        }
        Completion completion = Completion.of(part);
        return completion.takenBack((Conversion) Migration.of(completion.completed(), settings));
    }

    /** Converts once more what came out; its modules have their new names already. */
    Outcome convertAgain(Conversion once) {
        Options first = settings().options();
        Options again = new Options(
                first.profile(),
                Map.of(),
                first.images(),
                first.hubStore(),
                first.chunkSize(),
                first.includeSecrets(),
                first.suppress());
        return convert(
                render(once), new Settings(settings().target(), settings().device(), again, List.of()));
    }

    String render(Conversion conversion) {
        return conversion.output().render(settings().options().chunkSize());
    }

    /** The expected text; none where the input cannot be converted. */
    String expectedOutput() {
        return Files.exists(folder.resolve(OUTPUT)) ? read(OUTPUT) : "";
    }

    String expectedFindings() {
        return read(FINDINGS);
    }

    /** Takes what came out for what shall come out; a person must read the difference. */
    void expect(String output, String findings) {
        if (!output.isEmpty()) {
            write(OUTPUT, output);
        }
        write(FINDINGS, findings);
    }

    /** Files that no test would look at. */
    List<Path> strangers() {
        return list(folder).stream()
                .filter(file -> !FILES.contains(file.getFileName().toString()))
                .toList();
    }

    /** Whether the operator wants to know what would change and no change. */
    boolean onlyReports() {
        return settings().options().profile() == Profile.REPORT_ONLY;
    }

    /** What the operator knows of the device and chooses; an empty object if it is nothing. */
    JsonNode options() {
        return Files.exists(folder.resolve(OPTIONS)) ? json(OPTIONS) : JsonNodeFactory.instance.objectNode();
    }

    Settings settings() {
        return Settings.read(options());
    }

    private JsonNode json(String file) {
        try {
            return new ObjectMapper().readTree(folder.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
