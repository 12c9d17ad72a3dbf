package io.github.edgemigrator.runtime;

import com.microsoft.azure.sdk.iot.device.IotHubStatusCode;
import com.microsoft.azure.sdk.iot.device.Message;
import com.microsoft.azure.sdk.iot.device.exceptions.IotHubClientException;
import com.microsoft.azure.sdk.iot.device.transport.IotHubTransportMessage;
import com.microsoft.azure.sdk.iot.device.twin.GetTwinCorrelatingMessageCallback;
import com.microsoft.azure.sdk.iot.device.twin.ReportedPropertiesUpdateCorrelatingMessageCallback;
import com.microsoft.azure.sdk.iot.device.twin.ReportedPropertiesUpdateResponse;
import com.microsoft.azure.sdk.iot.device.twin.Twin;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Prints a twin answer as {@code what status payload}, from the only one of the SDK's callbacks that always comes. */
final class PrintedAnswer
        implements GetTwinCorrelatingMessageCallback, ReportedPropertiesUpdateCorrelatingMessageCallback {
    private final String what;
    private final Consumer<String> then;

    /**
     * An answer to come.
     *
     * @param then takes its payload after it was printed
     */
    PrintedAnswer(String what, Consumer<String> then) {
        this.what = what;
        this.then = then;
    }

    @Override
    public void onResponseAcknowledged(Message message, Object context) {
        String status = ((IotHubTransportMessage) message).getStatus();
        String payload = new String(message.getBytes(), StandardCharsets.UTF_8);
        SdkModule.print(what, status + " " + payload);
        then.accept(payload);
    }

    @Override
    public void onRequestQueued(Message message, Object context) {}

    @Override
    public void onRequestSent(Message message, Object context) {}

    @Override
    public void onRequestAcknowledged(Message message, Object context, @Nullable IotHubClientException failure) {}

    @Override
    public void onResponseReceived(
            @Nullable Twin twin,
            Message message,
            Object context,
            IotHubStatusCode status,
            @Nullable IotHubClientException failure) {}

    @Override
    public void onResponseReceived(
            Message message,
            Object context,
            IotHubStatusCode status,
            @Nullable ReportedPropertiesUpdateResponse response,
            @Nullable IotHubClientException failure) {}
}
