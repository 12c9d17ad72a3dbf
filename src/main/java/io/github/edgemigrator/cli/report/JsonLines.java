package io.github.edgemigrator.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Lays JSON out in lines that know what stands in them. */
final class JsonLines {
    private static final String INDENT = "  ";

    private final List<Line> lines = new ArrayList<>();

    private JsonLines() {}

    /**
     * A line.
     *
     * @param path of the value that begins, or ends, in it
     * @param text without a comma at its end
     * @param end a comma or nothing
     */
    record Line(JsonPath path, String text, String end) {}

    /** The lines of a value; none if it is missing. */
    static List<Line> of(JsonValue value) {
        JsonLines all = new JsonLines();
        if (value.exists()) {
            all.add(value, "", "", "");
        }
        return all.lines;
    }

    /** @param start what stands before the value in its line */
    private void add(JsonValue value, String indent, String start, String end) {
        JsonNode json = value.json();
        List<JsonValue> children = json.isObject() ? value.members() : value.elements();
        if (children.isEmpty()) {
            lines.add(new Line(value.path(), indent + start + json, end));
            return;
        }
        lines.add(new Line(value.path(), indent + start + (json.isObject() ? "{" : "["), ""));
        for (int i = 0; i < children.size(); i++) {
            JsonValue child = children.get(i);
            String name = json.isObject() ? TextNode.valueOf(child.name()) + ": " : "";
            add(child, indent + INDENT, name, i == children.size() - 1 ? "" : ",");
        }
        lines.add(new Line(value.path(), indent + (json.isObject() ? "}" : "]"), end));
    }
}
