package io.github.edgemigrator.json;

import java.util.Arrays;

/**
 * Where the values of a JSON text stand in it. The values are numbered in the order of the text, an object or array
 * before what it holds.
 */
final class SourcePlaces {
    /** Stands for the end of a string, which is looked for when it is asked for: mostly nobody does. */
    private static final int AT_CLOSING_QUOTE = -1;

    /** Stands for a place that is looked for when it is asked for. */
    static final int UNKNOWN = -1;

    private final String source;
    private int size;
    private String[] names;
    private int[] nameStarts;
    private int[] starts;
    private int[] ends;
    private int[] nexts;

    SourcePlaces(String source) {
        this.source = source;
        // Most values with their names are longer than this many characters.
        int values = source.length() / 24 + 8;
        names = new String[values];
        nameStarts = new int[values];
        starts = new int[values];
        ends = new int[values];
        nexts = new int[values];
    }

    /** Takes down the name of the member that comes next. */
    void name(String name, int start) {
        grow();
        names[size] = name;
        nameStarts[size] = start;
    }

    private void grow() {
        if (size == starts.length) {
            names = Arrays.copyOf(names, 2 * size);
            nameStarts = Arrays.copyOf(nameStarts, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            nexts = Arrays.copyOf(nexts, 2 * size);
        }
    }

    /** Takes down where a value begins, and where it ends unless it holds others; returns its number. */
    private int add(int start, int end) {
        grow();
        starts[size] = start;
        ends[size] = end;
        nexts[size] = size + 1;
        return size++;
    }

    /** Takes down a string. */
    void string(int start) {
        add(start, AT_CLOSING_QUOTE);
    }

    /** Takes down another value that holds none. */
    void value(int start, int end) {
        add(start, end);
    }

    /** Takes down where an object or array begins; what it holds follows, then {@link #close}. */
    int open(int start) {
        return add(start, start);
    }

    /** Takes down where an object or array ends. */
    void close(int number, int end) {
        ends[number] = end;
        nexts[number] = size;
    }

    /** Where the name of a member begins, if it is known already. */
    int nameStart(int number) {
        return nameStarts[number];
    }

    /** The name of a value that is a member. */
    String name(int number) {
        return names[number];
    }

    int start(int number) {
        return starts[number];
    }

    /** Behind the last character of a value. */
    int end(int number) {
        return ends[number] == AT_CLOSING_QUOTE ? behindString(starts[number]) : ends[number];
    }

    /** The number of the first value behind one and all that it holds. */
    int next(int number) {
        return nexts[number];
    }

    /** The first place from one on that has neither white space nor a comma. */
    int skipBlanks(int from) {
        int i = from;
        while (source.charAt(i) == ',' || Character.isWhitespace(source.charAt(i))) {
            i++;
        }
        return i;
    }

    private int behindString(int start) {
        char quote = source.charAt(start);
        int i = start + 1;
        while (source.charAt(i) != quote) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }
}
