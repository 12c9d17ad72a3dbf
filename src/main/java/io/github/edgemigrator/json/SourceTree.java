package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a JSON text with the characters it came from.
 *
 * @param source where the values of the text stand
 * @param number the value's in the order of the text
 * @param json the value
 */
public record SourceTree(SourcePlaces source, int number, JsonNode json) {
    /**
     * A member or an element.
     *
     * @param name the member's name, the number of an element
     * @param start of the quoted name of a member, of the value of an element
     */
    public record Child(String name, int start, SourceTree value) {}

    /** Where the value begins. */
    public int start() {
        return source.start(number);
    }

    /** Behind the last character of the value. */
    public int end() {
        return source.end(number);
    }

    /** The members or elements in the order of the text, a repeated name as often as it stands there. */
    List<Child> children() {
        List<Child> children = new ArrayList<>();
        int end = source.next(number);
        int start = start() + 1;
        for (int child = number + 1; child < end; child = source.next(child)) {
            children.add(json.isArray() ? element(child, children.size()) : member(child, start));
            start = source.end(child);
        }
        return children;
    }

    private Child element(int child, int place) {
        return new Child(Integer.toString(place), source.start(child), new SourceTree(source, child, json.path(place)));
    }

    /** @param from behind the member before it */
    private Child member(int child, int from) {
        String name = source.name(child);
        int known = source.nameStart(child);
        int start = known == SourcePlaces.UNKNOWN ? source.skipBlanks(from) : known;
        return new Child(name, start, new SourceTree(source, child, json.path(name)));
    }

    /** The members by name, or the elements by number. */
    public Map<String, Child> members() {
        return byName(children());
    }

    /** The members by name; of a repeated name the last, as every reader has it. */
    static Map<String, Child> byName(List<Child> children) {
        Map<String, Child> members = new LinkedHashMap<>();
        for (Child child : children) {
            members.put(child.name(), child);
        }
        return members;
    }
}
