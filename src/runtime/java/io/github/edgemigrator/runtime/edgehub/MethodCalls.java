package io.github.edgemigrator.runtime.edgehub;

import io.github.edgemigrator.runtime.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Direct methods under way: who waits for which answer. */
final class MethodCalls {
    /** IoT Hub's limit for a request and for an answer. */
    static final int MAX_PAYLOAD_BYTES = 128 * 1024;

    private final Journal journal;
    private final AtomicLong lastRequestId = new AtomicLong();
    private final Map<String, CompletableFuture<MethodResult>> waiting = new ConcurrentHashMap<>();

    MethodCalls(Journal journal) {
        this.journal = journal;
    }

    /** A call that waits for its answer. */
    record Call(String requestId, String name, String payload, CompletableFuture<MethodResult> result) {}

    Call begin(String name, String payload) {
        if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
            throw new IllegalArgumentException(
                    "IoT Hub takes method payloads of at most " + MAX_PAYLOAD_BYTES + " bytes; " + name + " has more");
        }
        String requestId = Long.toHexString(lastRequestId.incrementAndGet());
        CompletableFuture<MethodResult> result = new CompletableFuture<>();
        waiting.put(requestId, result);
        return new Call(requestId, name, payload, result);
    }

    /** Takes a module's answer. Too large a one never reaches the caller, nor does one that comes too late. */
    void answered(String requestId, int status, String payload) {
        journal.note(Journal.Kind.METHOD_ANSWERED, String.valueOf(status));
        if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_PAYLOAD_BYTES) {
            journal.refuse("IoT Hub", "answer to a direct method is larger than " + MAX_PAYLOAD_BYTES + " bytes");
            return;
        }
        Optional.ofNullable(waiting.remove(requestId))
                .ifPresent(result -> result.complete(new MethodResult(status, payload)));
    }

    void abandon(Call call) {
        waiting.remove(call.requestId());
    }
}
