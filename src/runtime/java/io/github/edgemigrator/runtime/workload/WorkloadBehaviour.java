package io.github.edgemigrator.runtime.workload;

import java.time.Duration;
import java.util.Optional;

/** How the workload API treats its callers. */
public final class WorkloadBehaviour {
    private final Duration delay;
    private final Optional<WorkloadReply> instead;
    private final boolean truncates;

    private WorkloadBehaviour(Duration delay, Optional<WorkloadReply> instead, boolean truncates) {
        this.delay = delay;
        this.instead = instead;
        this.truncates = truncates;
    }

    /** Answers at once and truly. */
    public static WorkloadBehaviour healthy() {
        return slow(Duration.ZERO);
    }

    /** Answers truly after a while. */
    public static WorkloadBehaviour slow(Duration delay) {
        return new WorkloadBehaviour(delay, Optional.empty(), false);
    }

    /** Accepts the request and never answers it. */
    public static WorkloadBehaviour silent() {
        return slow(Duration.ofDays(1));
    }

    /** Answers every request with an error. */
    public static WorkloadBehaviour refusing(int status, String message) {
        return new WorkloadBehaviour(Duration.ZERO, Optional.of(WorkloadReply.error(status, message)), false);
    }

    /** Answers truly, but closes the connection in the middle of the answer's body. */
    public static WorkloadBehaviour truncating() {
        return new WorkloadBehaviour(Duration.ZERO, Optional.empty(), true);
    }

    /** What is sent of an answer. */
    String sent(String body) {
        return truncates ? body.substring(0, body.length() / 2) : body;
    }

    Duration delay() {
        return delay;
    }

    Optional<WorkloadReply> instead() {
        return instead;
    }
}
