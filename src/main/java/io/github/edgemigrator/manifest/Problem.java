package io.github.edgemigrator.manifest;

import io.github.edgemigrator.json.Position;
import java.util.Optional;

/**
 * Something about a deployment's text that its reader must tell.
 *
 * @param kind what kind of problem it is
 * @param module the module's name, or {@link #DEPLOYMENT}
 * @param path where in the module or deployment; empty if the text as a whole is meant
 * @param position where in the text that is named by {@code path}, if it is known
 * @param message what is wrong, a sentence
 */
public record Problem(Kind kind, String module, String path, Optional<Position> position, String message) {
    /** Stands for the whole deployment where a module's name would stand. */
    public static final String DEPLOYMENT = "_";

    /** The kinds of problems, by what they cost. */
    public enum Kind {
        /** Nothing of the deployment can be converted. */
        UNREADABLE_DEPLOYMENT,
        /** One module's createOptions cannot be read; the others are converted. */
        UNREADABLE_CREATE_OPTIONS,
        /** A name stands twice in one object; readers take the last. */
        DUPLICATE_KEY,
        /** Comments or trailing commas: read, but not kept, as the tools that apply a deployment take strict JSON. */
        NOT_STRICT_JSON,
        /** A layered deployment lays it over a part of a module, which is not converted without the module. */
        PART_OF_MODULE,
        /**
         * createOptions written as an object, where the tools that apply a deployment take text; right in a template.
         */
        OBJECT_CREATE_OPTIONS
    }
}
