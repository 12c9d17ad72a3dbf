package io.github.edgemigrator.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of the project by its path in it. */
record ProjectFile(Path path) {
    /** The folder of the longer documents. */
    static final Path SITE = Path.of("src", "site", "markdown");

    static final ProjectFile README = new ProjectFile(Path.of("README.md"));
    static final ProjectFile CONTRIBUTING = new ProjectFile(Path.of("CONTRIBUTING.md"));
    static final ProjectFile POM = new ProjectFile(Path.of("pom.xml"));
    static final ProjectFile RELIABILITY = new ProjectFile(Path.of("src", "site", "markdown", "reliability.md"));
    static final ProjectFile DOCKERFILE = new ProjectFile(Path.of("Dockerfile.amd64"));
    static final ProjectFile MODULE = new ProjectFile(Path.of("module.json"));
    static final ProjectFile DEPLOYMENT = new ProjectFile(Path.of("src", "deploy", "deployment.json"));
    static final ProjectFile FLEET = new ProjectFile(Path.of("src", "deploy", "fleet.json"));
    static final ProjectFile METRICS = new ProjectFile(Path.of("src", "deploy", "fleet-metrics.json"));
    static final ProjectFile LEGACY_DEPLOYMENT = new ProjectFile(Path.of("src", "deploy", "legacy-deployment.json"));

    private static final Pattern FENCES = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]*)\">");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** The documents for people, README first. */
    static List<ProjectFile> documents() {
        try (Stream<Path> files = Files.walk(SITE)) {
            Stream<Path> pages = files.filter(file -> file.toString().endsWith(".md"));
            return Stream.concat(Stream.of(README, CONTRIBUTING), pages.sorted().map(ProjectFile::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The places in a document that a link can lead to: its headings, as code hosting sites name them, and anchors. */
    Set<String> places() {
        String text = FENCES.matcher(text()).replaceAll("");
        return Stream.concat(
                        HEADING.matcher(text).results().map(heading -> heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                                .replace(' ', '-')),
                        ANCHOR.matcher(text).results().map(anchor -> anchor.group(1)))
                .collect(Collectors.toSet());
    }

    /** Where the links of a document lead to, such as {@code rules.md#storage-001}. */
    List<String> links() {
        return LINK.matcher(FENCES.matcher(text()).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
