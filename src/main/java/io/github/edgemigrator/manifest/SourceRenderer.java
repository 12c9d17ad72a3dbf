package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * Writes a changed tree in the layout of the text it was read from.
 *
 * <p>An unchanged value is copied from the text. A changed object or array keeps the white space around the members it
 * keeps; what is new is laid out as its neighbours are. A text that is not strict is laid out afresh.
 */
final class SourceRenderer {
    private final String source;
    private final boolean strict;
    private final Layout layout;

    SourceRenderer(String source, boolean strict) {
        this.source = source;
        this.strict = strict;
        this.layout = Layout.of(source);
    }

    String render(SourceTree tree, JsonNode changed) {
        StringBuilder out = new StringBuilder();
        if (strict) {
            out.append(source, 0, tree.start());
            value(tree, changed, layout.outermostLead(), out);
            out.append(source, tree.end(), source.length());
        } else {
            layout.write(changed, layout.outermostLead(), out);
            out.append(source.endsWith("\n") ? "\n" : "");
        }
        return out.toString();
    }

    /** @param lead the white space before the member or element whose value it is */
    private void value(SourceTree before, JsonNode after, String lead, StringBuilder out) {
        if (after.equals(before.json())) {
            out.append(source, before.start(), before.end());
        } else if (after.isEmpty()
                || before.children().isEmpty()
                || before.json().getNodeType() != after.getNodeType()) {
            layout.write(after, lead, out);
        } else if (after.isObject()) {
            object(before, after, out);
        } else {
            array(before, after, out);
        }
    }

    private void object(SourceTree before, JsonNode after, StringBuilder out) {
        Map<String, SourceTree.Child> kept = before.members();
        String lead = leadOf(before, 0);
        String separator = "{";
        for (Map.Entry<String, JsonNode> member : after.properties()) {
            SourceTree.Child old = kept.get(member.getKey());
            out.append(separator);
            if (old == null) {
                out.append(lead).append(Layout.quoted(member.getKey())).append(colon(before));
                layout.write(member.getValue(), lead, out);
            } else {
                String own = leadOf(before, before.children().indexOf(old));
                out.append(own).append(source, old.start(), old.value().start());
                value(old.value(), member.getValue(), own, out);
            }
            separator = ",";
        }
        out.append(tailOf(before));
    }

    private void array(SourceTree before, JsonNode after, StringBuilder out) {
        List<SourceTree.Child> old = before.children();
        boolean sameSize = after.size() == old.size();
        int next = 0;
        String separator = "[";
        for (int i = 0; i < after.size(); i++) {
            int match = indexOf(old, after.get(i), next);
            int from = match < 0 && sameSize ? i : match;
            String lead = leadOf(before, Math.max(from, 0));
            out.append(separator).append(lead);
            if (from < 0) {
                layout.write(after.get(i), lead, out);
            } else {
                value(old.get(from).value(), after.get(i), lead, out);
                next = from + 1;
            }
            separator = ",";
        }
        out.append(tailOf(before));
    }

    private static int indexOf(List<SourceTree.Child> elements, JsonNode wanted, int from) {
        for (int i = from; i < elements.size(); i++) {
            if (elements.get(i).value().json().equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** The white space before a member or an element. */
    private String leadOf(SourceTree parent, int index) {
        int end = parent.children().get(index).start();
        int start = end;
        while (Character.isWhitespace(source.charAt(start - 1))) {
            start--;
        }
        return source.substring(start, end);
    }

    /** The white space behind the last child, with the closing bracket. */
    private String tailOf(SourceTree parent) {
        int lastEnd =
                parent.children().get(parent.children().size() - 1).value().end();
        return source.substring(lastEnd, parent.end());
    }

    private String colon(SourceTree object) {
        SourceTree.Child first = object.children().get(0);
        String between = source.substring(first.start(), first.value().start());
        return between.substring(between.lastIndexOf(':'));
    }
}
