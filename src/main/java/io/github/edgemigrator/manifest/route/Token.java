package io.github.edgemigrator.manifest.route;

import java.util.ArrayList;
import java.util.List;

/**
 * A word, a string literal or a single character of a route.
 *
 * @param start of its first character
 * @param text as it stands there, with the quotes of a literal
 */
record Token(int start, String text) {
    private static final String BLANKS = " \t\n\u000B\f\r";

    // An identifier holds anything but white space and these (GrammarLexer.g4).
    private static final String NOT_OF_WORDS = BLANKS + "()<>@,;:\\\"'/[]?={}!";

    static List<Token> cut(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = endOfToken(text, start);
            if (BLANKS.indexOf(text.charAt(start)) < 0) {
                tokens.add(new Token(start, text.substring(start, end)));
            }
            start = end;
        }
        return tokens;
    }

    private static int endOfToken(String text, int start) {
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            return Math.max(text.indexOf(first, start + 1), start) + 1;
        }
        int end = start;
        while (end < text.length() && NOT_OF_WORDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.max(end, start + 1);
    }

    int end() {
        return start + text.length();
    }

    boolean isWord(String word) {
        return text.equalsIgnoreCase(word);
    }

    boolean isLiteral() {
        return text.length() > 1 && (text.charAt(0) == '"' || text.charAt(0) == '\'');
    }

    /** A part of a comparison between a literal and a name, which may stand in braces. */
    boolean isOperator() {
        return text.length() == 1 && "=<>!{}".contains(text);
    }
}
