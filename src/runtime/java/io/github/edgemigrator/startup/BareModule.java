package io.github.edgemigrator.startup;

import com.microsoft.azure.sdk.iot.device.IotHubClientProtocol;
import com.microsoft.azure.sdk.iot.device.ModuleClient;
import com.microsoft.azure.sdk.iot.device.exceptions.IotHubClientException;
import com.microsoft.azure.sdk.iot.device.twin.TwinCollection;
import java.util.Map;

/**
 * What a module costs before it does anything: connects, gets its twin and reports a constant, in the SDK's own
 * blocking calls. It knows workload APIs behind {@code http://} only.
 */
final class BareModule {
    private BareModule() {}

    public static void main(String[] args) throws IotHubClientException, InterruptedException {
        ModuleClient client = ModuleClient.createFromEnvironment(null, IotHubClientProtocol.MQTT);
        client.open(true);
        client.subscribeToDesiredProperties((patch, context) -> {}, null);
        client.getTwin();
        client.updateReportedProperties(new TwinCollection(Map.of("status", "running")));
    }
}
