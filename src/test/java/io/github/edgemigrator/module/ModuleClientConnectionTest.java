package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.azure.sdk.iot.device.ConnectionStatusChangeContext;
import com.microsoft.azure.sdk.iot.device.IotHubConnectionStatusChangeCallback;
import com.microsoft.azure.sdk.iot.device.IotHubConnectionStatusChangeReason;
import com.microsoft.azure.sdk.iot.device.IotHubStatusCode;
import com.microsoft.azure.sdk.iot.device.MessageType;
import com.microsoft.azure.sdk.iot.device.ModuleClient;
import com.microsoft.azure.sdk.iot.device.transport.IotHubConnectionStatus;
import com.microsoft.azure.sdk.iot.device.transport.IotHubTransportMessage;
import com.microsoft.azure.sdk.iot.device.transport.RetryPolicy;
import com.microsoft.azure.sdk.iot.device.transport.TransportException;
import com.microsoft.azure.sdk.iot.device.twin.GetTwinCorrelatingMessageCallback;
import com.microsoft.azure.sdk.iot.device.twin.ReportedPropertiesUpdateCorrelatingMessageCallback;
import com.microsoft.azure.sdk.iot.device.twin.TwinCollection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** What is said to the device SDK, and how its answers are understood. */
class ModuleClientConnectionTest {
    private final ModuleClient client = mock(ModuleClient.class);
    private final List<String> heard = new ArrayList<>();
    private ModuleClientConnection connection;
    private IotHubConnectionStatusChangeCallback status;

    @BeforeEach
    void connect() {
        connection = new ModuleClientConnection(client, new Recorder(), new DirectMethods(new TreeMap<>()));
        ArgumentCaptor<IotHubConnectionStatusChangeCallback> callback =
                ArgumentCaptor.forClass(IotHubConnectionStatusChangeCallback.class);
        verify(client).setConnectionStatusChangeCallback(callback.capture(), isNull());
        status = callback.getValue();
    }

    @Test
    void answer_is_taken_from_the_acknowledgement_when_the_response_is_forgotten() {
        CompletableFuture<TwinAnswer> twin = connection.getTwin();

        getCallback().onResponseAcknowledged(message("200", "{\"desired\":{\"$version\":3},\"reported\":{}}"), null);

        assertEquals(3, Twin.in(twin.join()).orElseThrow().version().orElseThrow());
    }

    @Test
    void refused_get_shows_its_status_though_it_has_no_body() {
        CompletableFuture<TwinAnswer> twin = connection.getTwin();

        getCallback().onResponseAcknowledged(message("500", ""), null);

        assertEquals(500, twin.join().status());
        assertTrue(Twin.in(twin.join()).isEmpty());
    }

    @Test
    void patch_goes_out_in_its_own_order_with_its_nulls_numbers_and_empty_objects() {
        String json =
                "{\"z\":null,\"a\":{\"n\":null,\"empty\":{},\"one\":1,\"half\":0.5,\"big\":4503599627370495},\"b\":\"<é>\"}";

        CompletableFuture<TwinAnswer> answer =
                connection.patchReported((ObjectNode) TwinJson.read(json.getBytes(StandardCharsets.UTF_8)));

        ArgumentCaptor<TwinCollection> patch = ArgumentCaptor.forClass(TwinCollection.class);
        ArgumentCaptor<ReportedPropertiesUpdateCorrelatingMessageCallback> callback =
                ArgumentCaptor.forClass(ReportedPropertiesUpdateCorrelatingMessageCallback.class);
        verify(client).updateReportedPropertiesAsync(patch.capture(), callback.capture(), isNull());
        assertEquals(json, patch.getValue().toJsonElement().toString());
        callback.getValue().onResponseReceived(message("204", ""), null, IotHubStatusCode.OK, null, null);
        assertEquals(204, answer.join().status());
    }

    @Test
    void patch_too_large_for_a_packet_is_not_given_to_the_sdk() {
        ObjectNode patch =
                JsonNodeFactory.instance.objectNode().put("text", "x".repeat(ModuleClientConnection.LARGEST_PATCH));

        TwinAnswer answer = connection.patchReported(patch).join();

        assertTrue(answer.isFinalRefusal());
        verify(client, never())
                .updateReportedPropertiesAsync(
                        any(), any(ReportedPropertiesUpdateCorrelatingMessageCallback.class), any());
    }

    @Test
    void drop_is_a_loss_and_fails_what_is_unanswered() {
        change(IotHubConnectionStatus.CONNECTED);
        CompletableFuture<TwinAnswer> twin = connection.getTwin();
        assertFalse(twin.isDone());

        change(IotHubConnectionStatus.DISCONNECTED_RETRYING);
        change(IotHubConnectionStatus.DISCONNECTED);

        assertTrue(twin.isCompletedExceptionally());
        assertEquals(List.of("lost: NO_NETWORK, IllegalStateException: by the test"), heard);
    }

    @Test
    void sdk_may_not_reconnect_by_itself() {
        ArgumentCaptor<RetryPolicy> policy = ArgumentCaptor.forClass(RetryPolicy.class);
        verify(client).setRetryPolicy(policy.capture());

        assertFalse(policy.getValue()
                .getRetryDecision(0, new TransportException("by the test"))
                .shouldRetry());
    }

    @Test
    void end_that_nobody_asked_for_is_a_loss() {
        change(IotHubConnectionStatus.DISCONNECTED);

        assertEquals(List.of("lost: NO_NETWORK, IllegalStateException: by the test"), heard);
    }

    @Test
    void end_of_a_token_is_routine() {
        status.onStatusChanged(new ConnectionStatusChangeContext(
                IotHubConnectionStatus.DISCONNECTED_RETRYING,
                IotHubConnectionStatus.CONNECTED,
                IotHubConnectionStatusChangeReason.EXPIRED_SAS_TOKEN,
                new IllegalStateException("by the test"),
                null));

        assertEquals(List.of("routine: the token has expired"), heard);
    }

    @Test
    void closing_is_no_loss() {
        connection.close().join();

        change(IotHubConnectionStatus.DISCONNECTED);

        assertEquals(List.of(), heard);
        verify(client).close();
    }

    @Test
    void request_to_a_closed_client_fails_instead_of_throwing() {
        doThrow(new IllegalStateException("closed"))
                .when(client)
                .getTwinAsync(any(GetTwinCorrelatingMessageCallback.class), isNull());

        assertTrue(connection.getTwin().isCompletedExceptionally());
    }

    private GetTwinCorrelatingMessageCallback getCallback() {
        ArgumentCaptor<GetTwinCorrelatingMessageCallback> callback =
                ArgumentCaptor.forClass(GetTwinCorrelatingMessageCallback.class);
        verify(client).getTwinAsync(callback.capture(), isNull());
        return callback.getValue();
    }

    private void change(IotHubConnectionStatus to) {
        status.onStatusChanged(new ConnectionStatusChangeContext(
                to,
                IotHubConnectionStatus.DISCONNECTED,
                IotHubConnectionStatusChangeReason.NO_NETWORK,
                new IllegalStateException("by the test"),
                null));
    }

    private static IotHubTransportMessage message(String status, String body) {
        IotHubTransportMessage message =
                new IotHubTransportMessage(body.getBytes(StandardCharsets.UTF_8), MessageType.DEVICE_TWIN);
        message.setStatus(status);
        return message;
    }

    private final class Recorder implements TwinConnection.Listener {
        @Override
        public void desiredChanged(OptionalLong version) {
            heard.add("changed " + version);
        }

        @Override
        public void lost(ConnectionLostException why) {
            heard.add((why.isRoutine() ? "routine: " : "lost: ") + why.getMessage());
        }
    }
}
