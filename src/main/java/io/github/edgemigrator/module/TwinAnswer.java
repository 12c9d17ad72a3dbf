package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The hub's answer to a twin request.
 *
 * @param status as in HTTP: 200 for a get, 204 for an accepted patch, 4xx and 5xx for a refusal
 * @param body the twin after a successful get, else mostly missing: edgeHub gives no reasons
 */
record TwinAnswer(int status, JsonNode body) {
    static final int TOO_LARGE = 413;

    private static final int THROTTLED = 429;

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /** Whether the very same request cannot succeed another time, so that nothing of it was stored either. */
    boolean isFinalRefusal() {
        return status / 100 == 4 && status != THROTTLED;
    }
}
