package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.JsonNode;

/** One change to a document, see {@link Edits#apply}. Paths are from the document's root. */
public sealed interface Edit {
    /** Where the change happens. */
    JsonPath path();

    /** Sets a value; objects on the way that are missing are made. An existing member keeps its place. */
    record Put(JsonPath path, JsonNode value) implements Edit {}

    /** Adds an element to the end of an array, which is made if it is missing. */
    record Append(JsonPath path, JsonNode value) implements Edit {}

    /** Takes a value away; an element leaves a gap until {@link Edits#closeGaps}. */
    record Remove(JsonPath path) implements Edit {}

    /** Gives a member another name at its old place. */
    record Rename(JsonPath path, String name) implements Edit {}
}
