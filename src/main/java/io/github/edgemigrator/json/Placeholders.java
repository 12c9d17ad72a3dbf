package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The placeholders of deployment templates: {@code $NAME}, <code>${MODULES.camera.amd64}</code>, {@code <name>},
 * {@code {{name}}}, <code>#{name}#</code>, {@code __NAME__}, {@code %NAME%} and {@code @NAME@}, which a tool fills in
 * before the deployment is applied.
 */
public final class Placeholders {
    // In a string, $edgeAgent and $upstream are names; a placeholder without braces begins with a word in capitals.
    private static final Pattern QUOTED =
            Pattern.compile("[$#]\\{[^{}\\n]++\\}#?|\\$[A-Z][A-Z0-9]*+(?:_\\w*+|\\b)|<[A-Za-z][\\w .-]*+>"
                    + "|\\{\\{[^{}\\n]++\\}\\}|(?<![\\w%])%[A-Z][A-Z0-9_]++%(?!\\w)|(?<![\\w@])@[A-Z][A-Z0-9_]++@(?!\\w)"
                    // Within a name, two underscores part the sections of a .NET program's settings.
                    + "|(?<!\\w)__[A-Z][A-Z0-9]*+(?:_[A-Z0-9]++)*+__(?!\\w)");

    private static final Pattern BARE = Pattern.compile(
            "\\$\\{[^{}\\n]++\\}|#\\{[^{}\\n]++\\}#|\\$\\w++|<[A-Za-z][^<>\\n]*+>|\\{\\{[^{}\\n]++\\}\\}"
                    + "|%[A-Za-z][\\w.-]*+%|@[A-Za-z][\\w.-]*+@|__[A-Za-z]\\w*?__(?!\\w)");

    // A string may be cut off by the end of the text: what is in it is not bare.
    private static final Pattern STRING_OR_COMMENT_OR_BARE = Pattern.compile(
            "\"(?:[^\"\\\\\\n]++|\\\\.)*+\"?|'(?:[^'\\\\\\n]++|\\\\.)*+'?|//[^\\n]*+|/\\*(?:[^*]++|\\*(?!/))*+\\*/"
                    + "|(?<bare>" + BARE + ")");

    private Placeholders() {}

    /** A placeholder that stands without quotes in place of a value, and is written so again. */
    static final class Bare extends TextNode {
        private static final long serialVersionUID = 1;

        Bare(String placeholder) {
            super(placeholder);
        }
    }

    /** Whether the text holds a placeholder somewhere. */
    public static boolean in(String text) {
        for (int at = 0; at < text.length() - 1; at++) {
            if (mayBegin(text.charAt(at), text.charAt(at + 1))
                    && QUOTED.matcher(text)
                            .region(at, text.length())
                            .useTransparentBounds(true)
                            .lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** The text without its placeholders: what is fixed of it. */
    public static String cutFrom(String text) {
        return in(text) ? QUOTED.matcher(text).replaceAll("") : text;
    }

    /** Whether a value holds a placeholder somewhere, in a text, in a name or in place of a value. */
    public static boolean in(JsonNode value) {
        if (value.isTextual()) {
            return isBare(value) || in(value.textValue());
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            if (in(member.getKey()) || in(member.getValue())) {
                return true;
            }
        }
        for (JsonNode element : value) {
            if (value.isArray() && in(element)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a placeholder can begin with two characters: $ is found more often than not, and mostly before a name.
     */
    private static boolean mayBegin(char first, char second) {
        return switch (first) {
            case '$' -> second == '{' || (second >= 'A' && second <= 'Z');
            case '#', '{' -> second == '{';
            case '<' -> Character.isLetter(second);
            case '_' -> second == '_';
            case '%', '@' -> second >= 'A' && second <= 'Z';
            default -> false;
        };
    }

    /** Whether a character stands within a placeholder of the text, so that cutting there would break it. */
    public static boolean hide(char character, String text) {
        return in(text)
                && QUOTED.matcher(text)
                        .results()
                        .anyMatch(found -> found.group().indexOf(character) >= 0);
    }

    /** The text with each placeholder filled in, by letters of the same length. */
    public static String filled(String text) {
        return QUOTED.matcher(text).replaceAll(found -> "x".repeat(found.group().length()));
    }

    /** Whether the text is one placeholder and nothing else, which may stand for anything. */
    public static boolean isOne(String text) {
        String alone = text.strip();
        return QUOTED.matcher(alone).matches() || BARE.matcher(alone).matches();
    }

    /** Whether the value is a placeholder without quotes, which may stand for anything. */
    public static boolean isBare(JsonNode value) {
        return value instanceof Bare;
    }

    /** The JSON text with each placeholder that stands outside a string made a string of the same length. */
    static String quoteBare(String json) {
        Matcher matcher = STRING_OR_COMMENT_OR_BARE.matcher(json);
        StringBuilder quoted = new StringBuilder(json);
        while (matcher.find()) {
            if (matcher.group("bare") != null) {
                quoted.setCharAt(matcher.start(), '"');
                quoted.replace(matcher.start() + 1, matcher.end() - 1, "x".repeat(matcher.end() - matcher.start() - 2));
                quoted.setCharAt(matcher.end() - 1, '"');
            }
        }
        return quoted.toString();
    }
}
