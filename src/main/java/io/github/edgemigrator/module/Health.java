package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.twin.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How the module is doing. The worker writes it; {@code ping} and the watchdog read it. */
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
    private Duration answered;
    private Optional<Duration> disconnected;
    private final Time time;

    /** Of a module that is not connected yet. */
    Health(Time time) {
        this.time = time;
        this.answered = time.uptime();
        this.disconnected = Optional.of(answered);
    }

    synchronized void connected() {
        connections++;
        disconnected = Optional.empty();
    }

    synchronized void disconnected() {
        disconnected = disconnected.or(() -> Optional.of(time.uptime()));
    }

    /** The hub answered something, if only that it will not: the way to it and back is clear. */
    synchronized void answered() {
        answered = time.uptime();
    }

    /** For how long there is no connection; zero while there is one. */
    synchronized Duration disconnectedFor() {
        return disconnected.map(since -> time.uptime().minus(since)).orElse(Duration.ZERO);
    }

    /** For how long nothing has been heard of the hub. */
    synchronized Duration silence() {
        return time.uptime().minus(answered);
    }

    synchronized void saw(long version) {
        seen = OptionalLong.of(version);
    }

    synchronized void reported(long version) {
        reported = OptionalLong.of(version);
        lastSuccess = Optional.of(time.now());
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
