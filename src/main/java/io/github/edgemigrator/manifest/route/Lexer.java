package io.github.edgemigrator.manifest.route;

import io.github.edgemigrator.manifest.route.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Cuts a route into tokens as edgeHub does ({@code GrammarLexer.g4}): the longest token wins, and of two of the same
 * length the one that the grammar names first.
 */
final class Lexer {
    private static final String BLANKS = " \t\n\r";

    /** Stand in no name and in no path; other white space than the four blanks may. */
    private static final String NOT_OF_WORDS = BLANKS + "()<>@,;:\\\"/?={}";

    private static final String NOT_OF_NAMES = NOT_OF_WORDS + "[]";
    private static final String STRAY = "@;:\\?";
    private static final List<String> PAIRS = List.of("<=", "<>", ">=", "??");

    private static final String FIRST_OF_NUMBERS = "-.0123456789eE";
    private static final Pattern NUMBER =
            Pattern.compile("-?[0-9]+|0[xX][0-9a-fA-F]+|-?[0-9]*\\.[0-9]+(?:[eE][+-]?[0-9]+)?|-?[0-9]*[eE][+-]?[0-9]+");

    private static final int LONGEST_KEYWORD = "undefined".length();
    private static final int DIGITS_OF_UNICODE = 4;

    private final String text;
    private final int lastEndOfComment;

    private Lexer(String text) {
        this.text = text;
        this.lastEndOfComment = text.lastIndexOf("*/");
    }

    /** All tokens of a route, the last of which is its end. */
    static List<Token> cut(String text) {
        return new Lexer(text).tokens();
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        int at = skipped(0);
        while (at < text.length()) {
            Token token = token(at);
            tokens.add(token);
            at = skipped(token.end());
        }
        tokens.add(new Token(Kind.END, "", text.length()));
        return tokens;
    }

    /** Where the first token after blanks and comments begins. */
    private int skipped(int from) {
        int at = from;
        while (at < text.length()) {
            if (text.startsWith("/*", at) && lastEndOfComment >= at + 2) {
                at = text.indexOf("*/", at + 2) + 2;
            } else if (BLANKS.indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private Token token(int start) {
        char first = text.charAt(start);
        if (first == '"') {
            return string(start);
        }
        if (NOT_OF_WORDS.indexOf(first) >= 0) {
            return symbol(start);
        }
        Token word = word(start);
        if (first == '\'') {
            // A single quote may stand in a name, so that 'a'b is one.
            Token string = string(start);
            return string.end() >= word.end() ? string : word;
        }
        return word;
    }

    private Token string(int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == quote) {
                return token(Kind.STRING, start, at + 1);
            }
            int length = next == '\\' ? lengthOfEscape(at) : 1;
            if (length == 0) {
                break;
            }
            at += length;
        }
        return token(Kind.UNCLOSED_STRING, start, at);
    }

    /** Of an escaped quote or backslash, or of four hexadecimal digits; 0 for others, which do not exist. */
    private int lengthOfEscape(int backslash) {
        char next = backslash + 1 < text.length() ? text.charAt(backslash + 1) : ' ';
        if (next != 'u') {
            return "\"'\\".indexOf(next) >= 0 ? 2 : 0;
        }
        int digits = 0;
        while (digits < DIGITS_OF_UNICODE && isHexDigit(backslash + 2 + digits)) {
            digits++;
        }
        return digits == DIGITS_OF_UNICODE ? 2 + digits : 0;
    }

    private boolean isHexDigit(int place) {
        return place < text.length() && "0123456789abcdefABCDEF".indexOf(text.charAt(place)) >= 0;
    }

    private Token symbol(int start) {
        boolean pair = PAIRS.contains(text.substring(start, Math.min(start + 2, text.length())));
        boolean stray = !pair && STRAY.indexOf(text.charAt(start)) >= 0;
        return token(stray ? Kind.STRAY : Kind.SYMBOL, start, start + (pair ? 2 : 1));
    }

    private Token word(int start) {
        int endOfPath = endOfRun(start, NOT_OF_WORDS);
        if (text.charAt(start) == '$' && endOfPath > start + 1) {
            return token(Kind.SYSTEM_PROPERTY, start, endOfPath);
        }
        int end = endOfRun(start, NOT_OF_NAMES);
        if (endOfPath > end) {
            return token(Kind.PATH, start, endOfPath);
        }
        if (end == start + 1 && text.startsWith("!=", start)) {
            return token(Kind.SYMBOL, start, end + 1);
        }
        return token(kindOfWord(text.substring(start, end)), start, end);
    }

    private int endOfRun(int start, String excluded) {
        int end = start;
        while (end < text.length() && excluded.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static Kind kindOfWord(String word) {
        if (FIRST_OF_NUMBERS.indexOf(word.charAt(0)) >= 0
                && NUMBER.matcher(word).matches()) {
            return Kind.NUMBER;
        }
        if (word.length() > LONGEST_KEYWORD) {
            return Kind.NAME;
        }
        return switch (word) {
            case "true", "false", "null", "undefined" -> Kind.CONSTANT;
            default ->
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "select" -> Kind.SELECT;
                    case "from" -> Kind.FROM;
                    case "where" -> Kind.WHERE;
                    case "into" -> Kind.INTO;
                    case "and", "or", "not", "+", "-", "*", "%", "||" -> Kind.SYMBOL;
                    default -> Kind.NAME;
                };
        };
    }

    private Token token(Kind kind, int start, int end) {
        return new Token(kind, text.substring(start, end), start);
    }
}
