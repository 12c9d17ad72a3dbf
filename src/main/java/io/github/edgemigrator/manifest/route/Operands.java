package io.github.edgemigrator.manifest.route;

import java.util.Optional;
import java.util.regex.Pattern;

/** The types of single tokens in a condition ({@code ConditionVisitor.cs}). */
final class Operands {
    private static final String BODY = "$body.";

    /** The part of a path into the body that must be right; what follows it is ignored ({@code JsonPath.g4}). */
    private static final Pattern BODY_PATH;

    static {
        String step = "(?!\\d++(?:[.\\[\\]]|$))[^.\\[\\]]++(?:\\[\\d++\\]|(?!\\[))";
        BODY_PATH = Pattern.compile(step + "(?:\\." + step + ")*+(?!\\.)");
    }

    /** Greater ones are undefined to edgeHub. */
    private static final Pattern HEXADECIMAL_OF_64_BITS = Pattern.compile("0[xX]0*+[0-9a-fA-F]{0,16}");

    private Operands() {}

    /** The type; empty for a string that is not closed and for a path into the body that edgeHub does not take. */
    static Optional<ValueType> type(Token token) {
        return switch (token.kind()) {
            case UNCLOSED_STRING -> Optional.empty();
            case NUMBER -> Optional.of(number(token.text()));
            case CONSTANT -> Optional.of(constant(token.text()));
            case SYSTEM_PROPERTY -> property(token.text());
            default -> Optional.of(ValueType.TEXT);
        };
    }

    private static ValueType number(String text) {
        boolean hexadecimal = text.length() > 1 && Character.toLowerCase(text.charAt(1)) == 'x';
        return hexadecimal && !HEXADECIMAL_OF_64_BITS.matcher(text).matches() ? ValueType.UNDEFINED : ValueType.NUMBER;
    }

    private static ValueType constant(String text) {
        return switch (text) {
            case "null" -> ValueType.NULL;
            case "undefined" -> ValueType.UNDEFINED;
            default -> ValueType.BOOLEAN;
        };
    }

    private static Optional<ValueType> property(String text) {
        if (text.regionMatches(true, 0, BODY, 0, BODY.length())) {
            boolean path =
                    BODY_PATH.matcher(text).region(BODY.length(), text.length()).lookingAt();
            return path ? Optional.of(ValueType.BODY) : Optional.empty();
        }
        boolean brackets = text.indexOf('[') >= 0 || text.indexOf(']') >= 0;
        return Optional.of(brackets ? ValueType.UNDEFINED : ValueType.TEXT);
    }
}
