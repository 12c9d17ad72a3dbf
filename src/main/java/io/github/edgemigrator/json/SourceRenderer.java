package io.github.edgemigrator.json;

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
        } else if (after.isEmpty() || before.json().isEmpty() || before.json().getNodeType() != after.getNodeType()) {
            layout.write(after, lead, out);
        } else if (after.isObject()) {
            object(before, after, out);
        } else {
            array(before, after, out);
        }
    }

    private void object(SourceTree before, JsonNode after, StringBuilder out) {
        List<SourceTree.Child> children = before.children();
        Map<String, SourceTree.Child> kept = SourceTree.byName(children);
        boolean samePlaces = children.size() == after.size();
        int place = 0;
        for (Map.Entry<String, JsonNode> member : after.properties()) {
            Optional<SourceTree.Child> old = Optional.ofNullable(kept.get(member.getKey()));
            String lead = lead(children.get(0), old, place);
            out.append(place == 0 ? "{" : ",").append(lead);
            if (old.isPresent()) {
                out.append(source, old.get().start(), old.get().value().start());
                value(old.get().value(), member.getValue(), lead, out);
            } else {
                out.append(Layout.quoted(member.getKey())).append(colon(children.get(0)));
                // A member keeps its place when it is renamed: the one that stood there, if its old name is gone.
                SourceTree.Child there = children.get(samePlaces ? place : 0);
                if (samePlaces && !after.has(there.name())) {
                    value(there.value(), member.getValue(), lead, out);
                } else {
                    layout.write(member.getValue(), lead, out);
                }
            }
            place++;
        }
        out.append(tail(before, children));
    }

    private void array(SourceTree before, JsonNode after, StringBuilder out) {
        List<SourceTree.Child> old = before.children();
        boolean sameSize = after.size() == old.size();
        int next = 0;
        for (int place = 0; place < after.size(); place++) {
            int match = indexOf(old, after.get(place), next);
            int from = match < 0 && sameSize ? place : match;
            Optional<SourceTree.Child> child = from < 0 ? Optional.empty() : Optional.of(old.get(from));
            String lead = lead(old.get(0), child, place);
            out.append(place == 0 ? "[" : ",").append(lead);
            if (child.isPresent()) {
                value(child.get().value(), after.get(place), lead, out);
                next = from + 1;
            } else {
                layout.write(after.get(place), lead, out);
            }
        }
        out.append(tail(before, old));
    }

    /** The white space before a child: its own, unless it is the first now or new. */
    private String lead(SourceTree.Child first, Optional<SourceTree.Child> old, int place) {
        if (place == 0) {
            return leadOf(first);
        }
        if (old.isPresent() && old.get().start() != first.start()) {
            return leadOf(old.get());
        }
        String lead = leadOf(first);
        return lead.contains("\n") ? lead : layout.gap();
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
    private String tail(SourceTree parent, List<SourceTree.Child> children) {
        return source.substring(children.get(children.size() - 1).value().end(), parent.end());
    }

    /** What stands between a name and its value. */
    private String colon(SourceTree.Child member) {
        int colon = source.lastIndexOf(':', member.value().start());
        while (Character.isWhitespace(source.charAt(colon - 1))) {
            colon--;
        }
        return source.substring(colon, member.value().start());
    }
}
