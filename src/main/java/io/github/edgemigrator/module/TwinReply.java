package io.github.edgemigrator.module;

import com.microsoft.azure.sdk.iot.device.IotHubStatusCode;
import com.microsoft.azure.sdk.iot.device.Message;
import com.microsoft.azure.sdk.iot.device.exceptions.IotHubClientException;
import com.microsoft.azure.sdk.iot.device.transport.IotHubTransportMessage;
import com.microsoft.azure.sdk.iot.device.twin.GetTwinCorrelatingMessageCallback;
import com.microsoft.azure.sdk.iot.device.twin.ReportedPropertiesUpdateCorrelatingMessageCallback;
import com.microsoft.azure.sdk.iot.device.twin.ReportedPropertiesUpdateResponse;
import com.microsoft.azure.sdk.iot.device.twin.Twin;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Completes one future from whichever of the SDK's two notices of an answer comes first. The SDK's own blocking calls
 * rely on {@code onResponseReceived} alone, and lose about 3% of the answers: its receive thread may forget the
 * callback before it is looked up. {@code onResponseAcknowledged} always comes, also for an answer with an error status
 * and no body, which the SDK cannot parse. Both carry the same message, so both are read in the same way, from its
 * bytes.
 */
final class TwinReply implements GetTwinCorrelatingMessageCallback, ReportedPropertiesUpdateCorrelatingMessageCallback {
    private final CompletableFuture<TwinAnswer> answer;

    TwinReply(CompletableFuture<TwinAnswer> answer) {
        this.answer = answer;
    }

    @Override
    public void onResponseReceived(
            @Nullable Twin twin,
            Message message,
            @Nullable Object context,
            IotHubStatusCode status,
            @Nullable IotHubClientException failure) {
        answered(message);
    }

    @Override
    public void onResponseReceived(
            Message message,
            @Nullable Object context,
            IotHubStatusCode status,
            @Nullable ReportedPropertiesUpdateResponse response,
            @Nullable IotHubClientException failure) {
        answered(message);
    }

    @Override
    public void onResponseAcknowledged(Message message, @Nullable Object context) {
        answered(message);
    }

    /** The request itself was acknowledged, or given up. */
    @Override
    public void onRequestAcknowledged(
            Message message, @Nullable Object context, @Nullable IotHubClientException failure) {
        if (failure != null) {
            answer.completeExceptionally(new ConnectionLostException(Causes.line(failure)));
        }
    }

    @Override
    public void onRequestQueued(Message message, @Nullable Object context) {
        // Says nothing about the answer.
    }

    @Override
    public void onRequestSent(Message message, @Nullable Object context) {
        // Says nothing about the answer.
    }

    private void answered(Message message) {
        int status = Integer.parseInt(((IotHubTransportMessage) message).getStatus());
        answer.complete(new TwinAnswer(status, TwinJson.read(message.getBytes())));
    }
}
