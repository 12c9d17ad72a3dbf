package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * An environment variable of a module.
 *
 * @param name as it is written
 * @param value its text; empty if it has none
 * @param entry the member of {@code env} or the element of {@code createOptions.Env} that sets it
 * @param place where it is set
 */
public record Variable(String name, String value, JsonValue entry, Place place) {
    /** The two places in which a module's variables are set. */
    public enum Place {
        /** The module's {@code env}: {@code "NAME": {"value": "text"}}. */
        MODULE,
        /** {@code createOptions.Env}: {@code "NAME=text"}; beats the module's {@code env}. */
        CREATE_OPTIONS
    }

    /**
     * The variables of a module, those of its {@code env} first. An entry of {@code createOptions.Env} that has no name
     * before a {@code =} sets none.
     */
    public static List<Variable> of(Module module) {
        return module.variables();
    }

    static List<Variable> read(Module module) {
        List<Variable> variables = new ArrayList<>();
        for (JsonValue entry : module.env().members()) {
            JsonValue value = entry.json().isObject() ? entry.get("value") : entry;
            variables.add(new Variable(entry.name(), value.text().orElse(""), entry, Place.MODULE));
        }
        for (JsonValue entry : module.createOptions().get("Env").elements()) {
            String text = entry.text().orElse("");
            int equals = text.indexOf('=');
            if (equals > 0) {
                variables.add(new Variable(
                        text.substring(0, equals), text.substring(equals + 1), entry, Place.CREATE_OPTIONS));
            }
        }
        return List.copyOf(variables);
    }

    /** Whether it has that name, case ignored. */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** The text with its value: in {@code env} the value itself, in {@code createOptions.Env} all of the entry. */
    public JsonValue text() {
        return place == Place.MODULE && entry.json().isObject() ? entry.get("value") : entry;
    }

    /** The edit that gives the variable another value. */
    public Edit withValue(String text) {
        return place == Place.MODULE
                ? new Edit.Put(entry.path().child("value"), TextNode.valueOf(text))
                : new Edit.Put(entry.path(), TextNode.valueOf(name + "=" + text));
    }

    /** The edit that gives the variable another name. */
    public Edit withName(String other) {
        return place == Place.MODULE
                ? new Edit.Rename(entry.path(), other)
                : new Edit.Put(
                        entry.path(),
                        TextNode.valueOf(other + entry.json().textValue().substring(name.length())));
    }

    /** The edit that sets a new variable beside this one. */
    public Edit beside(String other, String text) {
        return place == Place.MODULE
                ? new Edit.Put(entry.path().parent().child(other), definition(text))
                : new Edit.Append(entry.path().parent(), TextNode.valueOf(other + "=" + text));
    }

    /** Where {@link #beside} sets a new variable: its place in {@code env}, the list of {@code createOptions.Env}. */
    public JsonValue placeBeside(String other) {
        JsonPath owner = entry.path().parent();
        return new JsonValue(place == Place.MODULE ? owner.child(other) : owner, MissingNode.getInstance());
    }

    /** A variable's definition in a module's {@code env}. */
    public static JsonNode definition(String text) {
        return JsonNodeFactory.instance.objectNode().put("value", text);
    }
}
