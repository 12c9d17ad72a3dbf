package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.azure.sdk.iot.device.ConnectionStatusChangeContext;
import com.microsoft.azure.sdk.iot.device.IotHubConnectionStatusChangeReason;
import com.microsoft.azure.sdk.iot.device.ModuleClient;
import com.microsoft.azure.sdk.iot.device.exceptions.IotHubClientException;
import com.microsoft.azure.sdk.iot.device.transport.IotHubConnectionStatus;
import com.microsoft.azure.sdk.iot.device.transport.NoRetry;
import com.microsoft.azure.sdk.iot.device.twin.DirectMethodPayload;
import com.microsoft.azure.sdk.iot.device.twin.DirectMethodResponse;
import com.microsoft.azure.sdk.iot.device.twin.TwinCollection;
import io.github.edgemigrator.twin.MethodAnswer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The connection of one {@link ModuleClient}, which is used for nothing else and not opened again after it closed. */
final class ModuleClientConnection implements TwinConnection {
    /**
     * edgeHub closes the connection on a larger packet, and the SDK would reconnect and send it again, for ever. The
     * packet holds the topic and the header besides the patch.
     */
    static final int LARGEST_PATCH = 262_144 - 1_024;

    private final ModuleClient client;
    private final Listener listener;
    private final DirectMethods methods;
    private final Queue<CompletableFuture<?>> unanswered = new ConcurrentLinkedQueue<>();
    /** Lost, or closed on request. */
    private volatile boolean over;

    ModuleClientConnection(ModuleClient client, Listener listener, DirectMethods methods) {
        this.client = client;
        this.listener = listener;
        this.methods = methods;
        client.setConnectionStatusChangeCallback(this::statusChanged, null);
        // The SDK takes some acknowledged patches for unacknowledged ones, as it files them under one lock and looks
        // for them under another (MqttTwin and MqttMessaging), and would send them again after it has reconnected,
        // however old they are by then.
        client.setRetryPolicy(new NoRetry());
    }

    void open() throws IotHubClientException {
        client.open(false);
    }

    @Override
    public CompletableFuture<Void> subscribe() {
        CompletableFuture<Void> desired = request(done -> client.subscribeToDesiredPropertiesAsync(
                (twin, context) -> listener.desiredChanged(
                        version(twin.getDesiredProperties().getVersion())),
                null,
                (failure, context) -> acknowledge(done, failure),
                null));
        CompletableFuture<Void> calls = request(done -> client.subscribeToMethodsAsync(
                (name, payload, context) -> call(name, payload),
                null,
                (failure, context) -> acknowledge(done, failure),
                null));
        return CompletableFuture.allOf(desired, calls);
    }

    @Override
    public CompletableFuture<TwinAnswer> getTwin() {
        return request(answer -> client.getTwinAsync(new TwinReply(answer), null));
    }

    @Override
    public CompletableFuture<TwinAnswer> patchReported(ObjectNode patch) {
        byte[] bytes = TwinJson.bytes(patch);
        return bytes.length > LARGEST_PATCH
                ? CompletableFuture.completedFuture(new TwinAnswer(TwinAnswer.TOO_LARGE, MissingNode.getInstance()))
                : request(answer ->
                        client.updateReportedPropertiesAsync(new PatchCollection(bytes), new TwinReply(answer), null));
    }

    @Override
    public CompletableFuture<Void> close() {
        over = true;
        return CompletableFuture.runAsync(client::close, DaemonThread.named("close"));
    }

    /** Starts a request of the SDK and keeps it in mind until it is answered. */
    private <T> CompletableFuture<T> request(Consumer<CompletableFuture<T>> start) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        unanswered.removeIf(CompletableFuture::isDone);
        unanswered.add(answer);
        try {
            start.accept(answer);
        } catch (IllegalStateException closed) {
            answer.completeExceptionally(new ConnectionLostException(Causes.line(closed)));
        }
        return answer;
    }

    /** The SDK tells of a drop before it looks whether it may reconnect, which it may not: that is the end. */
    private void statusChanged(ConnectionStatusChangeContext change) {
        if (change.getNewStatus() != IotHubConnectionStatus.CONNECTED && !over) {
            over = true;
            ConnectionLostException lost = loss(change);
            unanswered.forEach(request -> request.completeExceptionally(lost));
            listener.lost(lost);
        }
    }

    private static ConnectionLostException loss(ConnectionStatusChangeContext change) {
        IotHubConnectionStatusChangeReason reason = change.getNewStatusReason();
        return reason == IotHubConnectionStatusChangeReason.EXPIRED_SAS_TOKEN
                ? ConnectionLostException.routine("the token has expired")
                : new ConnectionLostException(reason + ", " + Causes.line(change.getCause()));
    }

    private static void acknowledge(CompletableFuture<Void> done, @Nullable IotHubClientException failure) {
        if (failure == null) {
            done.complete(null);
        } else {
            done.completeExceptionally(new ConnectionLostException(Causes.line(failure)));
        }
    }

    private static OptionalLong version(@Nullable Integer version) {
        return version == null ? OptionalLong.empty() : OptionalLong.of(version);
    }

    private DirectMethodResponse call(String name, DirectMethodPayload payload) {
        byte[] json =
                Optional.ofNullable(payload.getPayloadAsJsonString()).orElse("").getBytes(StandardCharsets.UTF_8);
        MethodAnswer answer = methods.call(name, TwinJson.read(json));
        // As an element of the SDK's own JSON library: in a map it would drop the nulls.
        return new DirectMethodResponse(
                answer.status(),
                JsonParser.parseString(new String(TwinJson.bytes(answer.body()), StandardCharsets.UTF_8)));
    }

    /**
     * A reported patch in the type that the SDK takes, with exactly the given bytes on the wire. A filled
     * {@link TwinCollection} would lose the order of the keys, being a hash map, and has its own views of numbers and
     * of empty objects.
     */
    private static final class PatchCollection extends TwinCollection {
        private static final long serialVersionUID = 1L;

        private final transient JsonElement patch;

        PatchCollection(byte[] patch) {
            this.patch = JsonParser.parseString(new String(patch, StandardCharsets.UTF_8));
        }

        @Override
        public JsonElement toJsonElement() {
            return patch;
        }
    }
}
