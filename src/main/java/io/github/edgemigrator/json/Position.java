package io.github.edgemigrator.json;

/** A place in a text: line and column, both counted from 1, the column in characters. */
public record Position(int line, int column) {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column are at least 1 but were " + line + ", " + column);
        }
    }

    /** The position of a character; a line ends with a line feed, a carriage return or both. */
    static Position of(int offset, String text) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
            if (ends) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, offset - lineStart + 1);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
