package io.github.edgemigrator.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a value stands in a JSON document: member names and element numbers, such as {@code HostConfig.Binds[0]}.
 *
 * @param steps a {@link String} for a member, an {@link Integer} for an element
 */
public record JsonPath(List<Object> steps) {
    /** The document itself. */
    public static final JsonPath ROOT = new JsonPath(List.of());

    private static final Pattern PLAIN_NAME = Pattern.compile("[^.\\[\\]\"\\s]+");

    public JsonPath {
        steps = List.copyOf(steps);
        for (Object step : steps) {
            if (!(step instanceof String) && !(step instanceof Integer)) {
                throw new IllegalArgumentException("a step must be a String or an Integer but was " + step.getClass());
            }
        }
    }

    /** The path of the given member names. */
    public static JsonPath of(String... names) {
        return new JsonPath(List.of((Object[]) names));
    }

    public JsonPath child(String name) {
        return plus(name);
    }

    public JsonPath child(int element) {
        return plus(element);
    }

    private JsonPath plus(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new JsonPath(longer);
    }

    public boolean isRoot() {
        return steps.isEmpty();
    }

    public JsonPath parent() {
        return new JsonPath(steps.subList(0, steps.size() - 1));
    }

    /** The name of the last step, an element's number as text. */
    public String name() {
        return steps.get(steps.size() - 1).toString();
    }

    public boolean startsWith(JsonPath head) {
        return steps.size() >= head.steps.size()
                && steps.subList(0, head.steps.size()).equals(head.steps);
    }

    /** What remains of this path below {@code head}; the path itself if it does not stand below it. */
    public JsonPath below(JsonPath head) {
        return startsWith(head) ? new JsonPath(steps.subList(head.steps.size(), steps.size())) : this;
    }

    /** What remains of this path behind the first step of that name; the path itself if it has none. */
    JsonPath behind(String name) {
        return new JsonPath(steps.subList(steps.indexOf(name) + 1, steps.size()));
    }

    /** Where the value that stands here stands after the renames among the edits. */
    JsonPath after(List<Edit> edits) {
        JsonPath moved = this;
        for (Edit edit : edits) {
            if (edit instanceof Edit.Rename rename && startsWith(rename.path())) {
                List<Object> longer = new ArrayList<>(moved.steps);
                longer.set(rename.path().steps.size() - 1, rename.name());
                moved = new JsonPath(longer);
            }
        }
        return moved;
    }

    /** The path as an operator reads it; a name with a dot, bracket, quote or space stands in {@code ["…"]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                text.append('[').append(step).append(']');
            } else if (PLAIN_NAME.matcher((String) step).matches()) {
                text.append(text.isEmpty() ? "" : ".").append(step);
            } else {
                text.append("[\"").append(((String) step).replace("\"", "\\\"")).append("\"]");
            }
        }
        return text.toString();
    }
}
