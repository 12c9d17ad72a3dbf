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
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The smallest module there can be: it connects with the real SDK, prints what comes, one line each, and does what the
 * direct methods {@code report} (payload: the patch) and {@code get} say. With the argument {@code run} it reports
 * every desired version it sees, as the migration module does. It shows that the embedded runtime and the SDK agree.
 */
public final class SdkModule {
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final ModuleClient client;
    private final boolean reporting;

    private SdkModule(ModuleClient client, boolean reporting) {
        this.client = client;
        this.reporting = reporting;
    }

    public static void main(String[] args) throws IotHubClientException {
        ModuleClient client = ModuleClient.createFromEnvironment(new NioUnixSocket(), IotHubClientProtocol.MQTT);
        new SdkModule(client, args.length > 0 && args[0].equals("run")).open();
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
            client.subscribeToDesiredProperties((patch, context) -> changed(patch.getDesiredProperties()), this);
            client.subscribeToMethods((name, payload, context) -> obey(name, payload), this);
            get();
        } catch (IotHubClientException | InterruptedException e) {
            throw new IllegalStateException("could not take up the connection", e);
        }
    }

    private void changed(TwinCollection patch) {
        print("desired", patch.getVersion() + " " + patch);
        reportVersion(patch.getVersion());
    }

    private void get() {
        PrintedAnswer answer = new PrintedAnswer("twin", payload -> RuntimeJson.parse(payload)
                .ifPresent(twin -> reportVersion(twin.at("/desired/$version").intValue())));
        client.getTwinAsync(answer, this);
    }

    private void reportVersion(int version) {
        if (reporting) {
            report(Map.of("migration", Map.of("status", "waiting", "desiredVersion", version)));
        }
    }

    private void report(Map<String, Object> patch) {
        client.updateReportedPropertiesAsync(
                new TwinCollection(patch), new PrintedAnswer("reported", payload -> {}), this);
    }

    private DirectMethodResponse obey(String name, DirectMethodPayload payload) {
        switch (name) {
            case "report" -> report(properties(payload.getPayloadAsJsonString()));
            case "get" -> get();
            default -> {
                return new DirectMethodResponse(404, Map.of("unknown", name));
            }
        }
        return new DirectMethodResponse(200, Map.of("doing", name));
    }

    private static Map<String, Object> properties(String json) {
        return new ObjectMapper().convertValue(RuntimeJson.parse(json).orElseThrow(), new TypeReference<>() {});
    }

    static void print(String what, String detail) {
        System.out.println(what + " " + detail);
    }
}
