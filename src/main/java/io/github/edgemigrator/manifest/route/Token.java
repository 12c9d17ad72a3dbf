package io.github.edgemigrator.manifest.route;

import java.util.Locale;

/**
 * A token of a route, as edgeHub's lexer cuts it.
 *
 * @param text as it stands in the route
 * @param start of its first character
 */
record Token(Kind kind, String text, int start) {
    private static final int LONGEST_SHOWN = 40;

    /** The kinds of tokens in {@code GrammarLexer.g4}, as far as the reader tells them apart. */
    enum Kind {
        SELECT,
        FROM,
        WHERE,
        INTO,
        STRING,
        /** A quote that is not closed, or a string up to an escape that does not exist. */
        UNCLOSED_STRING,
        NUMBER,
        /** {@code true}, {@code false}, {@code null} or {@code undefined}. */
        CONSTANT,
        SYSTEM_PROPERTY,
        NAME,
        /** A word with brackets, which no rule of the grammar takes. */
        PATH,
        /** An operator or a bracket; {@code AND}, {@code OR} and {@code NOT} in any case. */
        SYMBOL,
        /** A character that begins no token; conditions are read in spite of it. */
        STRAY,
        /** After the last character. */
        END
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equalsIgnoreCase(symbol);
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    int end() {
        return start + text.length();
    }

    Place place() {
        return new Place(start, end());
    }

    /** What stands between the quotes of a string. */
    Place content() {
        return new Place(start + 1, end() - 1);
    }

    /** The token as a sentence names it; strings are not shown, for they may be secret. */
    String shown() {
        String shortened = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
        return switch (kind) {
            case END -> "the end of the route";
            case NUMBER -> "the number " + shortened;
            case SELECT, FROM, WHERE, INTO, CONSTANT -> "the keyword " + shortened;
            case STRING -> "a string";
            case UNCLOSED_STRING -> "an unclosed string";
            case SYMBOL ->
                Character.isLetter(text.charAt(0)) ? "the keyword " + text.toUpperCase(Locale.ROOT) : shortened;
            default -> shortened;
        };
    }
}
