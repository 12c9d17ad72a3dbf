package io.github.edgemigrator.json;

import java.util.List;
import java.util.regex.Pattern;

/** Says in plain words what Jackson says of a text that is not JSON, and leaves out what the text holds there. */
final class JsonErrors {
    private static final String CHARACTER = "Unexpected character \\((.*?) \\(code [^)]*\\)\\): ";

    private static final List<Wording> WORDINGS = List.of(
            wording(
                    "Unexpected end-of-input: expected close marker for Object \\(start marker at (.*?)\\).*",
                    "The text ends before the { at $1 is closed"),
            wording(
                    "Unexpected end-of-input: expected close marker for Array \\(start marker at (.*?)\\).*",
                    "The text ends before the [ at $1 is closed"),
            wording("Unexpected end-of-input.*", "The text ends too early"),
            wording(
                    "Unexpected close marker '(.)': expected '(.)' \\(for \\w+ starting at (.*?)\\).*",
                    "A $2 is expected here, not $1, to close what begins at $3"),
            wording(CHARACTER + "was expecting comma to separate .*", "A comma is missing before $1"),
            wording(CHARACTER + "was expecting a colon to separate .*", "A colon is missing before $1"),
            wording(
                    CHARACTER + "was expecting (?:double-quote to start|either valid name character).*",
                    "A name in double quotes is expected, not $1"),
            wording(CHARACTER + "expected a valid value.*", "A value is expected, not $1"),
            wording(
                    "Unrecognized token.*",
                    "A value is expected: text in double quotes, a number, an object, an array,"
                            + " true, false or null"));

    private static final Pattern PLACE = Pattern.compile("(?:\\[Source: [^;]*; )?line: (\\d+), column: (\\d+)]?");

    private JsonErrors() {}

    /** @param pattern of the whole message */
    private record Wording(Pattern pattern, String plain) {}

    private static Wording wording(String pattern, String plain) {
        return new Wording(Pattern.compile(pattern, Pattern.DOTALL), plain);
    }

    static String plain(String message) {
        String placed = PLACE.matcher(message).replaceAll("line $1, column $2");
        return WORDINGS.stream()
                .map(wording -> wording.pattern().matcher(placed).replaceFirst(wording.plain()))
                .filter(plain -> !plain.equals(placed))
                .findFirst()
                .orElse(placed);
    }
}
