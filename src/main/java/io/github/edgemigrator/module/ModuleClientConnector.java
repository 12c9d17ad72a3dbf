package io.github.edgemigrator.module;

import com.microsoft.azure.sdk.iot.device.ClientOptions;
import com.microsoft.azure.sdk.iot.device.IotHubClientProtocol;
import com.microsoft.azure.sdk.iot.device.ModuleClient;
import com.microsoft.azure.sdk.iot.device.exceptions.IotHubClientException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Opens connections with the device SDK, which reads from the process's environment where and who it is: a workload API
 * by HTTP or Unix socket, or a connection string.
 */
final class ModuleClientConnector implements TwinConnection.Connector {
    private static final Duration WORKLOAD_LIMIT = Duration.ofSeconds(10);

    /** In seconds. A server that falls silent is found within two of these; the default is close to four minutes. */
    private static final int KEEP_ALIVE = 25;

    private final DirectMethods methods;

    ModuleClientConnector(DirectMethods methods) {
        this.methods = methods;
        // The SDK sets no limit on its HTTP requests, and would wait for ever for a workload API that stays silent.
        String limit = Long.toString(WORKLOAD_LIMIT.toMillis());
        System.setProperty("sun.net.client.defaultConnectTimeout", limit);
        System.setProperty("sun.net.client.defaultReadTimeout", limit);
    }

    @Override
    public CompletableFuture<TwinConnection> connect(TwinConnection.Listener listener) {
        CompletableFuture<TwinConnection> connection =
                CompletableFuture.supplyAsync(() -> open(listener), DaemonThread.named("connect"));
        DaemonThread.named("paho-waits").execute(() -> PahoWaits.endUntil(connection::isDone));
        return connection;
    }

    private TwinConnection open(TwinConnection.Listener listener) {
        try {
            ModuleClient client = ModuleClient.createFromEnvironment(
                    new WorkloadSocket(WORKLOAD_LIMIT), IotHubClientProtocol.MQTT, options());
            ModuleClientConnection connection = new ModuleClientConnection(client, listener, methods);
            connection.open();
            return connection;
        } catch (IotHubClientException failure) {
            throw new CompletionException(failure);
        }
    }

    private static ClientOptions options() {
        return ClientOptions.builder()
                .keepAliveInterval(KEEP_ALIVE)
                .logRoutineDisconnectsAsErrors(false)
                .build();
    }
}
