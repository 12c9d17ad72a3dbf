package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value together with the place where it stands, so that whoever looks at it can say where it is.
 *
 * <p>The value may be missing: its path then says where it would stand.
 *
 * @param path from the root of the document
 * @param json the value; never changed through this view
 */
public record JsonValue(JsonPath path, JsonNode json) {
    /**
     * The member of that name. As the agent does (Newtonsoft's rule), a name that differs only in case is taken when
     * none matches exactly; the path then has the spelling of the document.
     */
    public JsonValue get(String name) {
        JsonNode exact = json.get(name);
        if (exact == null) {
            for (Map.Entry<String, JsonNode> member : json.properties()) {
                if (member.getKey().equalsIgnoreCase(name)) {
                    return new JsonValue(path.child(member.getKey()), member.getValue());
                }
            }
        }
        return new JsonValue(path.child(name), exact == null ? MissingNode.getInstance() : exact);
    }

    /** The member at the end of a chain of names, see {@link #get(String)}. */
    public JsonValue at(String... names) {
        JsonValue value = this;
        for (String name : names) {
            value = value.get(name);
        }
        return value;
    }

    /** Whether the document has the value, be it {@code null}. */
    public boolean exists() {
        return !json.isMissingNode();
    }

    /** Returns the values in it that hold no others, in the order of the document; itself if it is one. */
    public Stream<JsonValue> leaves() {
        if (!json.isContainerNode()) {
            return Stream.of(this);
        }
        // One element after the other: a list of them all would take more memory than the array.
        Stream<JsonValue> below = json.isArray()
                ? IntStream.range(0, json.size()).mapToObj(i -> new JsonValue(path.child(i), json.get(i)))
                : members().stream();
        return below.filter(JsonValue::exists).flatMap(JsonValue::leaves);
    }

    /** The elements of an array, its gaps left out; none of anything else. */
    public List<JsonValue> elements() {
        List<JsonValue> elements = new ArrayList<>();
        if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                JsonValue element = new JsonValue(path.child(i), json.get(i));
                if (element.exists()) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    /** The members of an object in its order; none of anything else. */
    public List<JsonValue> members() {
        return members(any -> true);
    }

    /** The names of the members of an object in its order; none of anything else. */
    public List<String> memberNames() {
        List<String> names = new ArrayList<>(json.size());
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The members whose names are such, in the order of the object. */
    public List<JsonValue> members(Predicate<String> such) {
        List<JsonValue> members = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            if (such.test(member.getKey())) {
                members.add(new JsonValue(path.child(member.getKey()), member.getValue()));
            }
        }
        return members;
    }

    /**
     * Of the values on the way to a path the innermost, at least this one.
     *
     * @param wanted the path as an operator reads it
     * @param shown how an operator reads a path
     */
    public JsonValue innermost(String wanted, Function<JsonPath, String> shown) {
        return Stream.concat(members().stream(), elements().stream())
                .filter(child -> leads(shown.apply(child.path()), wanted))
                .findFirst()
                .map(child -> child.innermost(wanted, shown))
                .orElse(this);
    }

    /** Whether what stands at a path is, or holds, what stands at another; both as an operator reads them. */
    public static boolean leads(String path, String wanted) {
        return path.isEmpty() || (path.endsWith(".") && wanted.startsWith(path)) || JsonPath.isWithin(wanted, path);
    }

    /** The member's name, or the element's number, under which the value stands. */
    public String name() {
        return path.name();
    }

    /** The text of a string, number or boolean; empty for anything else. */
    public Optional<String> text() {
        return json.isValueNode() && !json.isNull() ? Optional.of(json.asText()) : Optional.empty();
    }
}
