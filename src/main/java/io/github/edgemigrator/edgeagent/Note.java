package io.github.edgemigrator.edgeagent;

import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import java.util.Optional;

/**
 * Something the agent does in silence.
 *
 * @param kind what becomes of the value
 * @param module the module's name
 * @param path of the value in the module as an operator reads it, such as {@code HostConfig.CapAdd}
 * @param value the value itself, of a field that has no effect; else there may be none, or several
 * @param message what happens, a sentence; holds no value that may be a secret
 * @param place where in what the agent makes of the module the effect would be looked for; its first step names the
 *     thing that the agent makes, and the place need not exist
 */
public record Note(Kind kind, String module, String path, Optional<JsonValue> value, String message, JsonPath place) {
    /** What becomes of a value. */
    public enum Kind {
        /** It has no effect. */
        DROPPED,
        /** It has an effect other than the one written. */
        CHANGED,
        /** It is taken as it is, and behaves otherwise than on Docker. */
        REMARK
    }
}
