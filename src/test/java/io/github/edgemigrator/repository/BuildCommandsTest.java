package io.github.edgemigrator.repository;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the commands for Maven and Docker in the documents name, there is. {@link DocumentsIT} runs all others. */
class BuildCommandsTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|`)((?:mvn|docker) [^`\n]*)");
    private static final Pattern TESTS = Pattern.compile("-D(?:it\\.)?test='?([\\w,]+)");
    private static final Pattern PROFILE = Pattern.compile(" -P(\\w+)");
    private static final Pattern EXECUTION = Pattern.compile(" exec:java@([\\w-]+)");
    private static final Pattern SETTING = Pattern.compile("-D([\\w.]+)");
    private static final Pattern FILE = Pattern.compile(" -f (\\S+)");
    private static final List<String> OF_MAVEN = List.of("test", "it.test", "skipTests");

    private final List<String> commands = ProjectFile.documents().stream()
            .flatMap(page -> COMMAND.matcher(page.text()).results())
            .map(command -> command.group(1))
            .distinct()
            .toList();
    private final String pom = ProjectFile.POM.text();

    @Test
    void there_are_some() {
        assertTrue(commands.stream().anyMatch(command -> command.startsWith("mvn -q test-compile exec:java ")));
        assertTrue(commands.contains("mvn -Prelease verify"));
        assertTrue(commands.stream().anyMatch(command -> command.startsWith("docker build -f ")));
    }

    @Test
    void tests_exist() {
        List<String> missing = all(TESTS)
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .distinct()
                .filter(name -> !exists(name + ".java"))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void tests_that_prove_laws_exist() {
        assertEquals(
                List.of(),
                Pattern.compile("`(\\w+(?:Test|IT))`")
                        .matcher(ProjectFile.CONTRIBUTING.text())
                        .results()
                        .map(name -> name.group(1) + ".java")
                        .filter(name -> !exists(name))
                        .toList());
    }

    @Test
    void profiles_and_executions_exist() {
        assertEquals(
                List.of(),
                Stream.concat(all(PROFILE), all(EXECUTION))
                        .filter(id -> !pom.contains("<id>" + id + "</id>"))
                        .toList());
    }

    @Test
    void settings_are_read() {
        assertEquals(
                List.of(),
                all(SETTING)
                        .distinct()
                        .filter(setting -> !OF_MAVEN.contains(setting)
                                && !pom.contains("${" + setting + "}")
                                && sources().noneMatch(file -> text(file).contains("\"" + setting + "\"")))
                        .toList());
    }

    @Test
    void files_exist() {
        assertEquals(
                List.of(),
                all(FILE).filter(file -> !Files.exists(Path.of(file))).toList());
    }

    private Stream<String> all(Pattern pattern) {
        return commands.stream()
                .flatMap(command -> pattern.matcher(command).results())
                .map(found -> found.group(1));
    }

    private static boolean exists(String name) {
        return sources().anyMatch(file -> file.endsWith(name));
    }

    private static Stream<Path> sources() {
        return Stream.of("test", "runtime", "fuzz", "jmh")
                .map(folder -> Path.of("src", folder, "java"))
                .flatMap(BuildCommandsTest::files);
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new ProjectFile(file).text();
    }
}
