package io.github.edgemigrator.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a string literal or a single character of a route.
 *
 * @param start of its first character
 * @param text as it stands there, with the quotes of a literal
 */
record RouteToken(int start, String text) {
    // An identifier holds anything but white space and ()<>@,;:\"/[]?={} (GrammarLexer.g4).
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*+\"|'[^']*+'|[^\\s()<>@,;:\\\\\"'/\\[\\]?={}!]++|\\S");

    static List<RouteToken> cut(String text) {
        List<RouteToken> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(new RouteToken(matcher.start(), matcher.group()));
        }
        return tokens;
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
