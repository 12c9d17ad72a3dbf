package io.github.edgemigrator.runtime.workload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/**
 * An answer of the workload API.
 *
 * @param json the whole of it, by which the length is told
 * @param sent what is sent of it
 */
record WorkloadReply(int status, ObjectNode json, String sent) {
    WorkloadReply(int status, ObjectNode json) {
        this(status, json, json.toString());
    }

    /** With only a part of it sent. */
    WorkloadReply sending(String part) {
        return new WorkloadReply(status, json, part);
    }

    static WorkloadReply ok(String key, String value) {
        return new WorkloadReply(200, JsonNodeFactory.instance.objectNode().put(key, value));
    }

    /** An error as the daemon writes it: {@code {"message": "…"}}. */
    static WorkloadReply error(int status, String message) {
        return new WorkloadReply(status, JsonNodeFactory.instance.objectNode().put("message", message));
    }

    byte[] body() {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
