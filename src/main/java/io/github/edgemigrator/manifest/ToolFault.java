package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;

/**
 * Something for which {@code az iot edge set-modules} refuses a deployment.
 *
 * @param path of the value, or where it is missing
 * @param expected what the value must be; the name that is missing; of an unknown name the spelling that is known, if
 *     one is
 */
public record ToolFault(JsonPath path, Kind kind, String expected) {
    /**
     * Whether filling in a template may mend it, now or when it is converted again: the name that is refused, a single
     * value or an element of a list has a placeholder. An object stays one whatever it holds.
     *
     * @param root of the document
     */
    public boolean isOpen(JsonNode root) {
        return kind == Kind.VALUE
                ? !Edits.at(root, path).isObject() && Placeholders.in(Edits.at(root, path))
                : Placeholders.in(path.name());
    }

    /** What is wrong. */
    public enum Kind {
        /** A member must be there and is not. */
        MISSING,
        /** A member is there that nothing is known of. */
        UNKNOWN,
        /** A value is not what it must be. */
        VALUE
    }
}
