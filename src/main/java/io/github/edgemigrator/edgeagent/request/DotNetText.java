package io.github.edgemigrator.edgeagent.request;

/** Text as .NET, in which the agent is written, treats it. */
public final class DotNetText {
    private static final char NEXT_LINE = '\u0085';

    private DotNetText() {}

    /** {@code char.IsWhiteSpace}: unlike Java's, with U+00A0 and U+0085 and without the separators U+001C to U+001F. */
    static boolean isWhiteSpace(int c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == NEXT_LINE;
    }

    /** {@code string.IsNullOrWhiteSpace}. */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(DotNetText::isWhiteSpace);
    }

    /** {@code string.Trim}. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isWhiteSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isWhiteSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
