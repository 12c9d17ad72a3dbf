package io.github.edgemigrator.json;

/** A place in a text: line and column, both counted from 1, the column in characters. */
public record Position(int line, int column) {
    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column are at least 1 but were " + line + ", " + column);
        }
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
