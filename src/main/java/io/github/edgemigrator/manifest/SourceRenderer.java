package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        int place = 0;
        for (Map.Entry<String, JsonNode> member : after.properties()) {
            Optional<SourceTree.Child> old = Optional.ofNullable(kept.get(member.getKey()));
            String lead = lead(before, old, place);
            out.append(place == 0 ? "{" : ",").append(lead);
            if (old.isPresent()) {
                out.append(source, old.get().start(), old.get().value().start());
                value(old.get().value(), member.getValue(), lead, out);
            } else {
                out.append(Layout.quoted(member.getKey())).append(colon(before));
                Optional<SourceTree.Child> renamed = renamed(before, after, place);
                if (renamed.isPresent()) {
                    value(renamed.get().value(), member.getValue(), lead, out);
                } else {
                    layout.write(member.getValue(), lead, out);
                }
            }
            place++;
        }
        out.append(tailOf(before));
    }

    /** A member keeps its place when it is renamed: the one that stood there, if its old name is gone. */
    private static Optional<SourceTree.Child> renamed(SourceTree before, JsonNode after, int place) {
        return before.children().size() == after.size()
                ? Optional.of(before.children().get(place)).filter(child -> !after.has(child.name()))
                : Optional.empty();
    }

    private void array(SourceTree before, JsonNode after, StringBuilder out) {
        List<SourceTree.Child> old = before.children();
        boolean sameSize = after.size() == old.size();
        int next = 0;
        for (int place = 0; place < after.size(); place++) {
            int match = indexOf(old, after.get(place), next);
            int from = match < 0 && sameSize ? place : match;
            Optional<SourceTree.Child> child = from < 0 ? Optional.empty() : Optional.of(old.get(from));
            String lead = lead(before, child, place);
            out.append(place == 0 ? "[" : ",").append(lead);
            if (child.isPresent()) {
                value(child.get().value(), after.get(place), lead, out);
                next = from + 1;
            } else {
                layout.write(after.get(place), lead, out);
            }
        }
        out.append(tailOf(before));
    }

    /** The white space before a child: its own, unless it is the first now or new. */
    private String lead(SourceTree parent, Optional<SourceTree.Child> old, int place) {
        List<SourceTree.Child> children = parent.children();
        if (place == 0) {
            return leadOf(children.get(0));
        }
        if (old.isPresent() && !old.get().equals(children.get(0))) {
            return leadOf(old.get());
        }
        String first = leadOf(children.get(0));
        return first.contains("\n") ? first : layout.gap();
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
    private String leadOf(SourceTree.Child child) {
        int start = child.start();
        while (Character.isWhitespace(source.charAt(start - 1))) {
            start--;
        }
        return source.substring(start, child.start());
    }

    /** The white space behind the last child, with the closing bracket. */
    private String tailOf(SourceTree parent) {
        int lastEnd =
                parent.children().get(parent.children().size() - 1).value().end();
        return source.substring(lastEnd, parent.end());
    }

    /** What stands between a name and its value. */
    private String colon(SourceTree object) {
        SourceTree.Child first = object.children().get(0);
        int colon = source.lastIndexOf(':', first.value().start());
        while (Character.isWhitespace(source.charAt(colon - 1))) {
            colon--;
        }
        return source.substring(colon, first.value().start());
    }
}
