package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a JSON text with the characters it came from.
 *
 * @param json the value
 * @param start of its first character
 * @param end behind its last character
 * @param children members or elements in the order of the text, a repeated name as often as it stands there
 */
record SourceTree(JsonNode json, int start, int end, List<Child> children) {
    SourceTree {
        children = List.copyOf(children);
    }

    /**
     * A member or an element.
     *
     * @param name the member's name, the number of an element
     * @param start of the quoted name of a member, of the value of an element
     */
    record Child(String name, int start, SourceTree value) {}

    /** The members by name; of a repeated name the last, as every reader has it. */
    Map<String, Child> members() {
        Map<String, Child> members = new LinkedHashMap<>();
        for (Child child : children) {
            members.put(child.name(), child);
        }
        return members;
    }
}
