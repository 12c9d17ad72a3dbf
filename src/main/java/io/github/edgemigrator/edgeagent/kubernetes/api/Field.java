package io.github.edgemigrator.edgeagent.kubernetes.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A field of an object that the API server checks.
 *
 * @param json its value; missing if the object does not have it
 * @param path where it stands, or would stand
 * @param refusals are told what is wrong with it
 */
public record Field(JsonNode json, JsonPath path, Refusals refusals) {
    private static final String REQUIRED = "is required";

    Field child(String name) {
        return new Field(json.path(name), path.child(name), refusals);
    }

    List<Field> elements() {
        List<Field> elements = new ArrayList<>(json.size());
        for (int i = 0; json.isArray() && i < json.size(); i++) {
            elements.add(new Field(json.get(i), path.child(i), refusals));
        }
        return elements;
    }

    List<Field> members() {
        List<Field> members = new ArrayList<>(json.size());
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            members.add(new Field(member.getValue(), path.child(member.getKey()), refusals));
        }
        return members;
    }

    /** The name of a member. */
    String name() {
        return path.name();
    }

    boolean exists() {
        return !json.isMissingNode() && !json.isNull();
    }

    /** The text; empty if there is none, as the server reads it. */
    String text() {
        return exists() ? json.asText() : "";
    }

    OptionalLong number() {
        return json.isIntegralNumber() ? OptionalLong.of(json.longValue()) : OptionalLong.empty();
    }

    boolean isTrue() {
        return json.asBoolean();
    }

    /** Takes down what is wrong with the field, unless a placeholder stands in it: its value is not known yet. */
    void refuse(String fault) {
        if (!Placeholders.in(text())) {
            refusals.refuse(path, fault);
        }
    }

    /** The same if the field is not as it should be. */
    void refuseUnless(boolean asItShouldBe, String fault) {
        if (!asItShouldBe) {
            refuse(fault);
        }
    }

    /** Whether the text is given; refuses if not. */
    boolean require() {
        boolean given = !text().isEmpty();
        refuseUnless(given, REQUIRED);
        return given;
    }

    /** Refuses each of the fields of that name that has no text. */
    void require(String... names) {
        for (String name : names) {
            child(name).require();
        }
    }

    /** Refuses the list if it has no element. */
    void requireElements() {
        refuseUnless(!json.isEmpty(), REQUIRED);
    }

    /** Refuses a number out of a range. */
    void requireRange(long least, long most) {
        number().ifPresent(number -> refuseUnless(
                number >= least && number <= most, "must be from " + least + " to " + most + " but is " + number));
    }

    /** Refuses a text that is given and not one of those. */
    void requireOneOf(List<String> texts) {
        if (exists()) {
            refuseUnless(
                    texts.contains(text()),
                    "must be " + String.join(", ", texts.subList(0, texts.size() - 1)) + " or "
                            + texts.get(texts.size() - 1) + " but is " + (text().isEmpty() ? "empty" : text()));
        }
    }

    /** Refuses a path that is absolute or goes up. */
    void requireDescendingPath() {
        refuseUnless(!text().startsWith("/"), "must be a relative path");
        requireNoBackstep();
    }

    /** Refuses a path that goes up. */
    void requireNoBackstep() {
        boolean goesUp = text().contains("..") && ("/" + text() + "/").contains("/../");
        refuseUnless(!goesUp, "must not contain '..' as a part of the path");
    }
}
