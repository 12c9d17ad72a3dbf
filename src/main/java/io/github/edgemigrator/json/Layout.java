package io.github.edgemigrator.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * How a text lays out its JSON.
 *
 * @param newline what ends its lines
 * @param unit one level of indentation
 * @param colon between name and value
 * @param comma between members that stand on one line
 * @param bare whether a placeholder that stood without quotes is written so again: the text is a template, not JSON
 */
record Layout(String newline, String unit, String colon, String comma, boolean bare) {
    /** Compact JSON, whatever the value was read from. */
    static final Layout JSON = new Layout("", "", ":", ",", false);

    private static final Layout COMPACT = new Layout("", "", ":", ",", true);

    static Layout of(String source) {
        boolean spaced = source.contains("\": ");
        int lineEnd = source.indexOf('\n');
        if (lineEnd < 0) {
            return spaced ? new Layout("", "", ": ", ", ", true) : COMPACT;
        }
        String newline = lineEnd > 0 && source.charAt(lineEnd - 1) == '\r' ? "\r\n" : "\n";
        return new Layout(newline, firstIndent(source, lineEnd), spaced ? ": " : ":", spaced ? ", " : ",", true);
    }

    private static String firstIndent(String source, int lineEnd) {
        int start = lineEnd + 1;
        int end = start;
        while (end < source.length() && (source.charAt(end) == ' ' || source.charAt(end) == '\t')) {
            end++;
        }
        return end > start ? source.substring(start, end) : "  ";
    }

    /** The white space between members that stand on one line. */
    String gap() {
        return comma.substring(1);
    }

    /** The white space before the first value of a text in this layout. */
    String outermostLead() {
        return newline;
    }

    /**
     * Writes a value.
     *
     * @param lead the white space before the line's first value: with a line end, members get lines of their own below
     *     it
     */
    void write(JsonNode value, String lead, StringBuilder out) {
        if (bare && Placeholders.isBare(value)) {
            out.append(value.textValue());
        } else if (value.isTextual()) {
            out.append(quoted(value.textValue()));
        } else if (!value.isContainerNode()) {
            out.append(value.asText());
        } else {
            container(value, lead, out);
        }
    }

    private void container(JsonNode value, String lead, StringBuilder out) {
        boolean lines = lead.contains("\n") && !value.isEmpty();
        String inner = lines ? lead + unit : "";
        String separator = inner;
        out.append(value.isObject() ? '{' : '[');
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> member : value.properties()) {
                out.append(separator).append(quoted(member.getKey())).append(colon);
                write(member.getValue(), inner, out);
                separator = lines ? "," + inner : comma;
            }
        } else {
            for (JsonNode element : value) {
                out.append(separator);
                write(element, inner, out);
                separator = lines ? "," + inner : comma;
            }
        }
        out.append(lines ? lead : "").append(value.isObject() ? '}' : ']');
    }

    /** The text as a JSON string. */
    static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
