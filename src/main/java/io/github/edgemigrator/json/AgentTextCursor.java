package io.github.edgemigrator.json;

/** A place in a text that the agent's parser reads, which moves over white space of .NET and comments. */
abstract sealed class AgentTextCursor permits AgentJsonReader {
    final String source;
    final String text;
    int at;

    /** @param text the source, or the source with bare placeholders quoted, of the same length */
    AgentTextCursor(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** What keeps the agent from reading. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        final int place;

        Unreadable(int place, String message) {
            super(message, null, false, false);
            this.place = place;
        }
    }

    final char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    final String found() {
        return at < text.length() ? "'" + source.charAt(at) + "'" : "the end of the text";
    }

    final Position position(int place) {
        return Position.of(place, source);
    }

    /** Returns whether there was a comment. */
    final boolean skipBlanksAndComments() throws Unreadable {
        boolean comment = false;
        skipBlanks();
        while (at < text.length() && peek() == '/') {
            skipComment();
            comment = true;
            skipBlanks();
        }
        return comment;
    }

    private void skipComment() throws Unreadable {
        int start = at;
        if (text.startsWith("//", start)) {
            while (at < text.length() && peek() != '\n' && peek() != '\r') {
                at++;
            }
            return;
        }
        int end = text.startsWith("/*", start) ? text.indexOf("*/", start + 2) : -1;
        if (end < 0) {
            throw new Unreadable(start, "A comment begins here that does not end");
        }
        at = end + 2;
    }

    final void skipBlanks() {
        while (at < text.length() && (isBlank(peek()) || peek() == '\0')) {
            at++;
        }
    }

    /** {@code char.IsWhiteSpace} of .NET. */
    static boolean isBlank(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }
}
