package io.github.edgemigrator.cli.report;

import java.util.List;
import java.util.stream.Collectors;

/** Writes any text so that Markdown, as code hosting sites read it (GFM), shows it as it is, in a table too. */
final class Markdown {
    private static final String MARKS = "\\`*_{}[]#~!$";
    private static final String MARKS_AT_START = "+-.)=";

    private Markdown() {}

    /** Text of a sentence, without white space around it. */
    static String text(String sentence) {
        String text = sentence.strip();
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int start = startOfBlock(text);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (MARKS.indexOf(letter) >= 0 || (i == start && MARKS_AT_START.indexOf(letter) >= 0)) {
                escaped.append('\\').append(letter);
            } else {
                escaped.append(inHtml(letter));
            }
        }
        return escaped.toString();
    }

    /** A value: with backticks where that is enough. */
    static String code(String value) {
        boolean plain = !value.isBlank()
                && value.strip().equals(value)
                && value.chars().noneMatch(letter -> letter < ' ' || "`|\\".indexOf(letter) >= 0);
        if (plain) {
            return "`" + value + "`";
        }
        String escaped = value.chars()
                .mapToObj(
                        letter -> (MARKS + "|:@/.").indexOf(letter) >= 0 ? "&#" + letter + ";" : inHtml((char) letter))
                .collect(Collectors.joining());
        return "<code>" + (value.isBlank() ? "&nbsp;" : escaped) + "</code>";
    }

    /** A row of a table. */
    static String row(String... cells) {
        return row(List.of(cells));
    }

    static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The first letter that is no digit: there it could make a list, or a heading of the line before. */
    private static int startOfBlock(String text) {
        int start = 0;
        while (start < text.length() && (Character.isDigit(text.charAt(start)) || text.charAt(start) == ' ')) {
            start++;
        }
        return start;
    }

    private static String inHtml(char letter) {
        return switch (letter) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '|' -> "&#124;";
            case '\n' -> "<br>";
            case '\r', '\t' -> " ";
            default -> Character.isISOControl(letter) ? "\uFFFD" : String.valueOf(letter);
        };
    }
}
