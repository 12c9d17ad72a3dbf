package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PahoSleepsTest {
    private static final int CONNECT = 0x10;

    @Test
    void paho_is_woken_before_it_sends_its_first_packet() throws IOException, MqttException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                MqttAsyncClient client = new MqttAsyncClient(
                        "tcp://127.0.0.1:" + server.getLocalPort(), "test", new MemoryPersistence())) {
            CompletableFuture<Integer> packet =
                    CompletableFuture.supplyAsync(() -> firstByte(server), DaemonThread.named("server"));
            CompletableFuture<Integer> ended = CompletableFuture.supplyAsync(
                    () -> PahoSleeps.endUntil(packet::isDone), DaemonThread.named("paho-sleeps"));
            client.connect(onceOnly());

            assertTrue(ended.join() > 0);
            assertEquals(CONNECT, packet.join());
            client.disconnectForcibly(0, 1, false);
        }
    }

    @Test
    void thread_that_sleeps_elsewhere_is_left_alone() {
        CompletableFuture<Void> sleep =
                CompletableFuture.runAsync(PahoSleepsTest::sleep, DaemonThread.named("MQTT Con: test"));

        assertEquals(0, PahoSleeps.endUntil(sleep::isDone));
    }

    /** By default Paho connects again, with an older version of MQTT. */
    private static MqttConnectOptions onceOnly() {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        return options;
    }

    private static int firstByte(ServerSocket server) {
        try (Socket socket = server.accept()) {
            return socket.getInputStream().read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException woken) {
            Thread.currentThread().interrupt();
        }
    }
}
