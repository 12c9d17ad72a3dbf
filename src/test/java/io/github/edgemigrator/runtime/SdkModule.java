package io.github.edgemigrator.runtime;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.azure.sdk.iot.device.IotHubClientProtocol;
import com.microsoft.azure.sdk.iot.device.ModuleClient;
import com.microsoft.azure.sdk.iot.device.exceptions.IotHubClientException;
import com.microsoft.azure.sdk.iot.device.transport.IotHubConnectionStatus;
import com.microsoft.azure.sdk.iot.device.twin.DirectMethodPayload;
import com.microsoft.azure.sdk.iot.device.twin.DirectMethodResponse;
import com.microsoft.azure.sdk.iot.device.twin.TwinCollection;
import io.github.edgemigrator.runtime.twins.Json;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A module that does nothing of its own: it connects with the real SDK, prints what comes, one line each, and does what
 * the direct methods {@code report} (payload: the patch) and {@code get} say. It shows that the embedded runtime and
 * the SDK agree.
 */
public final class SdkModule {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final ModuleClient client;

    private SdkModule(ModuleClient client) {
        this.client = client;
    }

    public static void main(String[] args) throws IotHubClientException {
        ModuleClient client = ModuleClient.createFromEnvironment(new NioUnixSocket(), IotHubClientProtocol.MQTT);
        new SdkModule(client).open();
    }

    private void open() throws IotHubClientException {
        client.setConnectionStatusChangeCallback(
                change -> {
                    print("status", change.getNewStatus() + " " + change.getNewStatusReason());
                    boolean back = change.getPreviousStatus() == IotHubConnectionStatus.DISCONNECTED_RETRYING
                            && change.getNewStatus() == IotHubConnectionStatus.CONNECTED;
                    if (back) {
                        worker.execute(this::takeUp);
                    }
                },
                this);
        client.open(false);
        worker.execute(this::takeUp);
    }

    /** After every connect: the SDK restores none of the three. */
    private void takeUp() {
        try {
            client.subscribeToDesiredProperties(
                    (patch, context) -> print(
                            "desired", patch.getDesiredProperties().getVersion() + " " + patch.getDesiredProperties()),
                    this);
            client.subscribeToMethods((name, payload, context) -> obey(name, payload), this);
            client.getTwinAsync(new PrintedAnswer("twin"), this);
        } catch (IotHubClientException | InterruptedException e) {
            throw new IllegalStateException("could not take up the connection", e);
        }
    }

    private DirectMethodResponse obey(String name, DirectMethodPayload payload) {
        switch (name) {
            case "report" -> {
                TwinCollection patch = new TwinCollection(properties(payload.getPayloadAsJsonString()));
                client.updateReportedPropertiesAsync(patch, new PrintedAnswer("reported"), this);
            }
            case "get" -> client.getTwinAsync(new PrintedAnswer("twin"), this);
            default -> {
                return new DirectMethodResponse(404, Map.of("unknown", name));
            }
        }
        return new DirectMethodResponse(200, Map.of("doing", name));
    }

    private static Map<String, Object> properties(String json) {
        return new ObjectMapper().convertValue(Json.parse(json).orElseThrow(), new TypeReference<>() {});
    }

    static void print(String what, String detail) {
        System.out.println(what + " " + detail);
    }
}
