package io.github.edgemigrator.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the Dockerfiles say of the Java runtime and how they start the module. */
public final class Dockerfile {
    private static final Path IMAGE = Path.of("Dockerfile.amd64");
    private static final Path DEBUG_IMAGE = Path.of("Dockerfile.amd64.debug");
    private static final Pattern MODULES = Pattern.compile("(?m)^ARG JAVA_MODULES=(.*)$");
    private static final Pattern ENTRY_POINT = Pattern.compile("(?m)^ENTRYPOINT \\[(.*)]$");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private Dockerfile() {}

    /** The modules of the JDK that the image's Java runtime has. */
    public static List<String> modules() {
        return List.of(line(IMAGE, MODULES).split(","));
    }

    /** The options with which the image starts Java, without the archive of classes and the jar. */
    public static List<String> javaOptions() {
        return arguments(IMAGE)
                .filter(argument -> argument.startsWith("-X") && !argument.contains("/app/"))
                .toList();
    }

    /** The options with which the image for debugging starts Java, without the jar. */
    public static List<String> debugOptions() {
        return arguments(DEBUG_IMAGE)
                .filter(argument -> argument.startsWith("-X") || argument.startsWith("-agentlib"))
                .toList();
    }

    private static Stream<String> arguments(Path file) {
        return QUOTED.matcher(line(file, ENTRY_POINT)).results().map(quoted -> quoted.group(1));
    }

    private static String line(Path file, Pattern line) {
        try {
            return line.matcher(Files.readString(file))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
