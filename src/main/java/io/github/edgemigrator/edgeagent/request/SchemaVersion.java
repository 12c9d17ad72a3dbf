package io.github.edgemigrator.edgeagent.request;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code schemaVersion} of a deployment, such as {@code 1.1} ({@code EdgeAgentConnection}; {@code Version} of
 * .NET).
 *
 * @param build the third number, -1 if there is none
 * @param revision the fourth number, -1 if there is none
 */
public record SchemaVersion(int major, int minor, int build, int revision) implements Comparable<SchemaVersion> {
    /** .NET takes blanks around each number, and a plus sign. */
    private static final String NUMBER = "[ \\t-\\r]*\\+?(\\d{1,9})[ \\t-\\r]*";

    private static final Pattern FORM =
            Pattern.compile(NUMBER + "\\." + NUMBER + "(?:\\." + NUMBER + "(?:\\." + NUMBER + ")?)?");

    private static final int NONE = -1;

    /** A version of two numbers, as documents write it. */
    public SchemaVersion(int major, int minor) {
        this(major, minor, NONE, NONE);
    }

    /** Reads a version; empty if the text is none. */
    public static Optional<SchemaVersion> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new SchemaVersion(
                        number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4)))
                : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? NONE : Integer.parseInt(matcher.group(group));
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return Comparator.comparingInt(SchemaVersion::major)
                .thenComparingInt(SchemaVersion::minor)
                .thenComparingInt(SchemaVersion::build)
                .thenComparingInt(SchemaVersion::revision)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
