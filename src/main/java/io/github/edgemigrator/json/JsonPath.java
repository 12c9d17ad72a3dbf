package io.github.edgemigrator.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a JSON document: member names and element numbers, such as {@code HostConfig.Binds[0]}.
 *
 * <p>A path knows its parent, so that going one step further copies nothing.
 */
public final class JsonPath {
    /** The document itself. */
    public static final JsonPath ROOT = new JsonPath(null, "", 0);

    private static final String NOT_PLAIN = ".[]\" \t\n\u000B\f\r";

    private final @Nullable JsonPath parent;
    private final Object last;
    private final int length;

    private JsonPath(@Nullable JsonPath parent, Object last, int length) {
        this.parent = parent;
        this.last = last;
        this.length = length;
    }

    /** The path of the given member names. */
    public static JsonPath of(String... names) {
        return ROOT.plus(Arrays.asList((Object[]) names));
    }

    public JsonPath child(String name) {
        return new JsonPath(this, name, length + 1);
    }

    public JsonPath child(int element) {
        return new JsonPath(this, element, length + 1);
    }

    /** This path and steps below it. */
    private JsonPath plus(List<Object> steps) {
        JsonPath path = this;
        for (Object step : steps) {
            path = new JsonPath(path, step, path.length + 1);
        }
        return path;
    }

    /** The steps to the value: a {@link String} for a member, an {@link Integer} for an element. */
    public List<Object> steps() {
        Object[] steps = new Object[length];
        JsonPath path = this;
        while (!path.isRoot()) {
            steps[path.length - 1] = path.last;
            path = path.parent();
        }
        return Arrays.asList(steps);
    }

    public boolean isRoot() {
        return length == 0;
    }

    /** Whether it is that of an element of an array. */
    boolean isElement() {
        return last instanceof Integer;
    }

    /** Where the value that holds this one stands. */
    public JsonPath parent() {
        if (parent == null) {
            throw new IllegalStateException("the document has no parent");
        }
        return parent;
    }

    /** The last step: a {@link String} for a member, an {@link Integer} for an element. */
    Object last() {
        return last;
    }

    /** The name of the last step, an element's number as text. */
    public String name() {
        if (isRoot()) {
            throw new IllegalStateException("the document has no name");
        }
        return last.toString();
    }

    public boolean startsWith(JsonPath head) {
        return length >= head.length && upTo(head.length).equals(head);
    }

    private JsonPath upTo(int steps) {
        JsonPath path = this;
        while (path.length > steps) {
            path = path.parent();
        }
        return path;
    }

    /** What remains of this path below {@code head}; the path itself if it does not stand below it. */
    public JsonPath below(JsonPath head) {
        return startsWith(head) ? ROOT.plus(steps().subList(head.length, length)) : this;
    }

    /** What remains of this path behind the first step of that name; the path itself if it has none. */
    public JsonPath behind(String name) {
        List<Object> steps = steps();
        return ROOT.plus(steps.subList(steps.indexOf(name) + 1, length));
    }

    /** The path whose outermost step is that name, with the steps of this path below it. */
    public JsonPath under(String name) {
        return ROOT.child(name).plus(steps());
    }

    /** Where the value that stands here stands after the renames among the edits. */
    public JsonPath after(List<Edit> edits) {
        List<Object> moved = new ArrayList<>(steps());
        for (Edit edit : edits) {
            if (edit instanceof Edit.Rename rename && startsWith(rename.path())) {
                moved.set(rename.path().length - 1, rename.name());
            }
        }
        return ROOT.plus(moved);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // paths share their beginnings
    public boolean equals(@Nullable Object other) {
        if (!(other instanceof JsonPath that) || length != that.length) {
            return false;
        }
        JsonPath one = this;
        JsonPath two = that;
        while (one != two) {
            if (!one.last.equals(two.last)) {
                return false;
            }
            one = one.parent();
            two = two.parent();
        }
        return true;
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (JsonPath path = this; !path.isRoot(); path = path.parent()) {
            hash = 31 * hash + Objects.hashCode(path.last);
        }
        return hash;
    }

    /** The path as an operator reads it; a name with a dot, bracket, quote or space stands in {@code ["…"]}. */
    @Override
    public String toString() {
        return textBelow(ROOT);
    }

    /** Whether a path is that of a value or of something in it; both as an operator reads them. */
    public static boolean isWithin(String path, String value) {
        return path.startsWith(value)
                && (path.length() == value.length() || ".[".indexOf(path.charAt(value.length())) >= 0);
    }

    /** What remains of this path below {@code head}, with which it starts, as an operator reads it. */
    public String textBelow(JsonPath head) {
        StringBuilder text = new StringBuilder();
        append(head.length, text);
        return text.toString();
    }

    private void append(int from, StringBuilder text) {
        if (length <= from) {
            return;
        }
        parent().append(from, text);
        if (!(last instanceof String name)) {
            text.append('[').append(last).append(']');
        } else if (isPlain(name)) {
            text.append(text.isEmpty() ? "" : ".").append(name);
        } else {
            text.append("[\"").append(name.replace("\"", "\\\"")).append("\"]");
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (NOT_PLAIN.indexOf(name.charAt(i)) >= 0) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
