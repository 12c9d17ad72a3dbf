package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The answer to a direct method.
 *
 * @param status as in HTTP
 * @param body the result, or {@code {"error": …}}, which tells what to send instead
 */
public record MethodAnswer(int status, ObjectNode body) {
    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;

    /** A result. */
    public static MethodAnswer of(ObjectNode body) {
        return new MethodAnswer(OK, body);
    }

    /** A refusal. */
    public static MethodAnswer error(int status, String text) {
        return new MethodAnswer(status, JsonNodeFactory.instance.objectNode().put("error", text));
    }
}
