package io.github.edgemigrator.edgeagent.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.JsonValue;

/** Values of a twin as the agent's parser sees them. */
public final class TwinNodes {
    private TwinNodes() {}

    /** Whether the twin holds the value: no twin holds a {@code null}. */
    public static boolean isThere(JsonValue value) {
        return value.exists() && !value.json().isNull();
    }

    /** Whether it is {@code ""}, of which the parser makes nothing where an object or a list is due. */
    public static boolean isEmptyText(JsonNode value) {
        return value.isTextual() && value.textValue().isEmpty();
    }

    /** What stands at a place where something else is due, without its text, which may be a secret. */
    public static String found(JsonValue value) {
        JsonNode json = value.json();
        return switch (json.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case MISSING, NULL -> "missing";
            case STRING -> isEmptyText(json) ? "empty text" : "other text";
            default -> json.asText();
        };
    }
}
