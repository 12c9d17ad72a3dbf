package io.github.edgemigrator.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on reliability names, there is. */
class ReliabilityTest {
    /** A filter that no class passes, so that only integration tests run. */
    private static final String NONE = "NoUnitTest";

    private static final Pattern TESTS = Pattern.compile("-D(?:it\\.)?test=([\\w,]+)");
    private static final Pattern PROFILE = Pattern.compile("mvn -P(\\w+)");
    private static final Pattern SETTING = Pattern.compile("-D((?:soak|outage|endurance)\\.\\w+)");

    private final String page = ProjectFile.RELIABILITY.text();

    @Test
    void testsOfTheCommandsExist() {
        List<String> missing = all(TESTS)
                .flatMap(names -> Arrays.stream(names.split(",", -1)))
                .distinct()
                .filter(name -> !name.equals(NONE) && !exists(name + ".java"))
                .toList();
        assertEquals(List.of(), missing);
        assertFalse(exists(NONE + ".java"));
    }

    @Test
    void profilesOfTheCommandsExist() {
        String pom = ProjectFile.POM.text();
        assertEquals(
                List.of(),
                all(PROFILE)
                        .filter(profile -> !pom.contains("<id>" + profile + "</id>"))
                        .toList());
    }

    @Test
    void settingsOfTheCommandsAreRead() {
        assertEquals(
                List.of(),
                all(SETTING)
                        .distinct()
                        .filter(setting -> tests().noneMatch(file -> text(file).contains("\"" + setting + "\"")))
                        .toList());
    }

    private Stream<String> all(Pattern pattern) {
        return pattern.matcher(page).results().map(found -> found.group(1));
    }

    private static boolean exists(String name) {
        return tests().anyMatch(file -> file.endsWith(name));
    }

    private static Stream<Path> tests() {
        return Stream.of("test", "fuzz")
                .map(folder -> Path.of("src", folder, "java"))
                .flatMap(ReliabilityTest::files);
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
