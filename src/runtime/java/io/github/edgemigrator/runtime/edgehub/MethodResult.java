package io.github.edgemigrator.runtime.edgehub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;

/**
 * What the caller of a direct method sees.
 *
 * @param status the module's own status; 404 when it cannot be reached, 504 when it does not answer in time
 * @param payload the answer's JSON text, empty when there is none
 */
public record MethodResult(int status, String payload) {
    /** The answer as an object. */
    public ObjectNode json() {
        return RuntimeJson.parse(payload)
                .orElseThrow(() -> new AssertionError("The answer is no JSON object: " + this));
    }
}
