package io.github.edgemigrator.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What {@code Dockerfile.amd64} says of the Java runtime and how it starts the module. */
public final class Dockerfile {
    private static final Path FILE = Path.of("Dockerfile.amd64");
    private static final Pattern MODULES = Pattern.compile("(?m)^ARG JAVA_MODULES=(.*)$");
    private static final Pattern ENTRY_POINT = Pattern.compile("(?m)^ENTRYPOINT \\[(.*)]$");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private Dockerfile() {}

    /** The modules of the JDK that the image's Java runtime has. */
    public static List<String> modules() {
        return List.of(line(MODULES).split(","));
    }

    /** The options with which the image starts Java, without the archive of classes and the jar. */
    public static List<String> javaOptions() {
        return QUOTED.matcher(line(ENTRY_POINT))
                .results()
                .map(quoted -> quoted.group(1))
                .filter(argument -> argument.startsWith("-X") && !argument.contains("/app/"))
                .toList();
    }

    private static String line(Pattern line) {
        try {
            return line.matcher(Files.readString(FILE))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
