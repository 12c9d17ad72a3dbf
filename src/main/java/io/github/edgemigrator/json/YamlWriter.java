package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes JSON as YAML in block style, with comments before the values they belong to. */
public final class YamlWriter {
    private static final int WIDTH = 118;
    private static final int INDENT = 2;

    /** Text that no reader of YAML takes for anything but text. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*(:[A-Za-z0-9_./-]+)*");

    private static final Pattern WORD = Pattern.compile("y|n|yes|no|on|off|true|false|null", Pattern.CASE_INSENSITIVE);

    private final StringBuilder yaml = new StringBuilder();
    private Map<JsonPath, List<String>> comments = Map.of();

    /** Writes a comment of its own. */
    public void comment(String text) {
        comment(text, 0);
    }

    /**
     * Writes a document.
     *
     * @param notes the comments by the paths of the values before which they stand
     */
    public void document(JsonNode json, Map<JsonPath, List<String>> notes) {
        comments = notes;
        yaml.append("---\n");
        comments(JsonPath.ROOT, 0);
        block(json, JsonPath.ROOT, 0);
    }

    /** All that was written. */
    public String text() {
        return yaml.toString();
    }

    private void block(JsonNode json, JsonPath path, int indent) {
        if (json.isObject()) {
            json.properties().forEach(member -> {
                JsonPath below = path.child(member.getKey());
                comments(below, indent);
                indent(indent).append(quoted(member.getKey())).append(':');
                value(member.getValue(), below, member.getValue().isArray() ? indent : indent + INDENT);
            });
        } else {
            for (int i = 0; i < json.size(); i++) {
                element(json.get(i), path.child(i), indent);
            }
        }
    }

    /** What stands behind a name: on the same line if it is short, else below. */
    private void value(JsonNode value, JsonPath path, int indent) {
        if (value.isContainerNode() && !value.isEmpty()) {
            yaml.append('\n');
            block(value, path, indent);
        } else {
            yaml.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void element(JsonNode element, JsonPath path, int indent) {
        comments(path, indent);
        if (!element.isContainerNode() || element.isEmpty()) {
            indent(indent).append("- ").append(scalar(element)).append('\n');
            return;
        }
        // The first member stands on the line of the dash; a comment of it stands above.
        int start = yaml.length();
        block(element, path, indent + INDENT);
        int line = start;
        while (yaml.substring(line).stripLeading().startsWith("#")) {
            line = yaml.indexOf("\n", line) + 1;
        }
        yaml.setCharAt(line + indent, '-');
    }

    private void comments(JsonPath path, int indent) {
        comments.getOrDefault(path, List.of()).forEach(text -> comment(text, indent));
    }

    private void comment(String text, int indent) {
        StringBuilder line = new StringBuilder("#");
        for (String word : text.split("\\s+", -1)) {
            if (indent + line.length() + 1 + word.length() > WIDTH && line.length() > 1) {
                indent(indent).append(line).append('\n');
                line = new StringBuilder("#  ");
            }
            line.append(' ').append(word);
        }
        indent(indent).append(line).append('\n');
    }

    private StringBuilder indent(int indent) {
        return yaml.append(" ".repeat(indent));
    }

    private static String scalar(JsonNode value) {
        if (value.isTextual()) {
            return quoted(value.asText());
        }
        return JsonText.of(value);
    }

    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !WORD.matcher(text).matches();
        return plain ? text : JsonText.of(TextNode.valueOf(text));
    }
}
