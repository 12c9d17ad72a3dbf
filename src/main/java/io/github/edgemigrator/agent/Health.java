package io.github.edgemigrator.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.twin.Engine;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How the module is doing. The worker writes it, and whoever asks reads it. */
final class Health {
    /** What is known of the report that was sent last. */
    enum State {
        /** Nothing was reported since the start. */
        STARTING("nothing is reported yet"),
        /** edgeHub took it; whether it reached IoT Hub shows only when it is read back. */
        REPORTED("the report was sent and is not read back yet"),
        /** The twin was read back and holds it. */
        CURRENT("the twin holds the report"),
        /** The twin was read back and holds a part of it, or something else in it. */
        PARTIAL("the twin does not hold all of the report; it is sent again"),
        /** edgeHub takes reports, but IoT Hub keeps an old one: edgeHub's log tells why. */
        FROZEN("the twin still holds an older report; edgeHub accepts reports but IoT Hub does not take them"),
        /** edgeHub's validator refused it. */
        REFUSED("edgeHub refused the report");

        private final String meaning;

        State(String meaning) {
            this.meaning = meaning;
        }
    }

    private State state = State.STARTING;
    private OptionalLong seen = OptionalLong.empty();
    private OptionalLong reported = OptionalLong.empty();
    private Optional<Instant> lastSuccess = Optional.empty();
    private int connections;

    synchronized void connected() {
        connections++;
    }

    synchronized void saw(long version) {
        seen = OptionalLong.of(version);
    }

    synchronized void reported(long version, Instant moment) {
        reported = OptionalLong.of(version);
        lastSuccess = Optional.of(moment);
        state = State.REPORTED;
    }

    synchronized void found(long version, State found) {
        if (found == State.CURRENT) {
            reported = OptionalLong.of(version);
        }
        state = found;
    }

    /** The answer to {@code ping}. */
    synchronized ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("state", state.name().toLowerCase(Locale.ROOT))
                .put("message", state.meaning)
                .put("engine", Engine.VERSION)
                .put("reconnects", Math.max(0, connections - 1));
        seen.ifPresent(version -> json.put("desiredVersion", version));
        reported.ifPresent(version -> json.put("reportedVersion", version));
        lastSuccess.ifPresent(moment -> json.put("lastSuccess", moment.toString()));
        return json;
    }
}
