package io.github.edgemigrator.runtime.journal;

/**
 * Something the module did that the real thing would not have accepted. A healthy module causes none.
 *
 * @param by who refused: {@code edgeHub}, {@code IoT Hub} or {@code workload API}
 * @param reason what was wrong, as the real one writes it into a log that the module never sees
 */
public record RefusedRequest(String by, String reason) {
    @Override
    public String toString() {
        return by + ": " + reason;
    }
}
