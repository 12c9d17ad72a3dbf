package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.Edits;

/**
 * How a module was written.
 *
 * @param options its createOptions
 * @param text its definition as the text has it
 * @param expanded its definition with the createOptions as an object
 */
record AsWritten(CreateOptions options, JsonNode text, JsonNode expanded) {
    boolean isUnchanged(Module module) {
        return Edits.sameInstance(module.value().json(), expanded);
    }
}
