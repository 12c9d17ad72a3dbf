package io.github.edgemigrator.cli.report;

import io.github.edgemigrator.conversion.Severity;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * How text looks.
 *
 * @param color whether words have colours
 * @param width the most characters of a line, words that are longer apart
 */
public record TextStyle(boolean color, int width) {
    /** Without colours, each paragraph in one line: for files and programs. */
    public static final TextStyle PLAIN = new TextStyle(false, Integer.MAX_VALUE);

    private static final int NARROWEST = 40;
    private static final String INDENT = "    ";

    /** East Asian letters and emoji. */
    private static final Pattern WIDE = Pattern.compile("[\\u1100-\\u115F\\u2E80-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF"
            + "\\uFE30-\\uFE6F\\uFF00-\\uFF60\\uFFE0-\\uFFE6\\x{1F300}-\\x{1F64F}\\x{1F680}-\\x{1F6FF}"
            + "\\x{1F900}-\\x{1F9FF}\\x{20000}-\\x{3FFFD}]");

    /** Marks on the letter before. */
    private static final Pattern WITHOUT_WIDTH = Pattern.compile("[\\p{Mn}\\p{Me}\\p{Cf}]");

    public TextStyle {
        width = Math.max(width, NARROWEST);
    }

    /** A severity's word. */
    String severity(Severity severity) {
        return switch (severity) {
            case INFO -> severity.word();
            case WARNING -> styled(severity.word(), Style.fg_yellow);
            case ACTION -> styled(severity.word(), Style.fg_cyan, Style.bold);
            case ERROR -> styled(severity.word(), Style.fg_red, Style.bold);
        };
    }

    /** What matters most. */
    String strong(String text) {
        return styled(text, Style.bold);
    }

    private String styled(String text, IStyle... styles) {
        return color ? Style.on(styles) + text + Style.reset.on() : text;
    }

    /** Breaks a line between words; it keeps the spaces that it begins with. */
    String wrap(String line) {
        int start = line.length() - line.stripLeading().length();
        StringBuilder wrapped = new StringBuilder(line.substring(0, start));
        int column = start;
        boolean first = true;
        for (String word : line.substring(start).split(" ", -1)) {
            int length = visibleLength(word);
            if (!first && column + 1 + length > width) {
                wrapped.append('\n').append(INDENT);
                column = INDENT.length();
            } else if (!first) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += length;
            first = false;
        }
        return wrapped.toString();
    }

    private static int visibleLength(String word) {
        return columns(word.replaceAll("\u001B\\[[0-9;]*m", ""));
    }

    /** How many columns of a terminal a text takes. */
    static int columns(String text) {
        return (int) (text.codePoints().count() + count(WIDE, text) - count(WITHOUT_WIDTH, text));
    }

    private static long count(Pattern letter, String text) {
        return letter.matcher(text).results().count();
    }
}
