package io.github.edgemigrator.runtime.edgehub;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.journal.Pulse;
import io.github.edgemigrator.runtime.security.SasToken;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A module that speaks MQTT by hand, with the same MQTT client as the SDK, and so can also speak it wrongly. */
final class PahoModule implements AutoCloseable, MqttCallback {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final Pulse pulse = new Pulse();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final MqttClient client;
    private final MqttConnectOptions options = new MqttConnectOptions();
    private volatile boolean lost;

    /** The runtime's module with everything right, not connected yet. */
    PahoModule(EmbeddedRuntime runtime) throws MqttException, GeneralSecurityException, IOException {
        this(runtime, runtime.identity().clientId());
        options.setUserName(
                runtime.identity().hub() + "/" + runtime.identity().clientId() + "/?api-version=2020-09-30");
        options.setPassword(SasToken.write(
                        runtime.identity().resource(),
                        Instant.now().plus(Duration.ofHours(1)),
                        data -> signedBy(runtime, data))
                .toCharArray());
    }

    /** A module of this client ID, without user name and password. */
    PahoModule(EmbeddedRuntime runtime, String clientId) throws MqttException, GeneralSecurityException, IOException {
        String uri = "ssl://" + runtime.edgeHub().address().hostName() + ":" + GatewayAddress.PORT;
        client = new MqttClient(uri, clientId, new MemoryPersistence());
        client.setCallback(this);
        client.setTimeToWait(LIMIT.toMillis());
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setCleanSession(false);
        options.setSocketFactory(trusting(runtime.certificates().trustBundle()));
    }

    /** How it will connect. */
    MqttConnectOptions options() {
        return options;
    }

    /** Connects, and says whether edgeHub had kept its session. */
    boolean connect() throws MqttException {
        lost = false;
        return client.connectWithResult(options).getSessionPresent();
    }

    void subscribe(String filter) throws MqttException {
        client.subscribe(filter, 1);
    }

    /** Publishes with QoS 1 and waits for the PUBACK. */
    void publish(String topic, String payload) throws MqttException {
        client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), 1, false);
    }

    /** Publishes what ends the connection, so that no PUBACK is worth waiting for. */
    void publishInVain(String topic, String payload) {
        client.setTimeToWait(A_MOMENT.toMillis());
        assertThrows(MqttException.class, () -> publish(topic, payload));
    }

    /** Everything that came, as {@code topic payload}, in order. */
    List<String> received() {
        return received;
    }

    String await(String beginning) {
        return pulse.await(beginning + " of " + received, LIMIT, () -> received.stream()
                .filter(message -> message.startsWith(beginning))
                .findFirst());
    }

    void awaitLost() {
        pulse.await("the end of the connection", LIMIT, () -> lost ? Optional.of(true) : Optional.empty());
    }

    @Override
    public void connectionLost(Throwable cause) {
        lost = true;
        pulse.beat();
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        received.add(topic + " " + new String(message.getPayload(), StandardCharsets.UTF_8));
        pulse.beat();
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
        pulse.beat();
    }

    @Override
    public void close() throws MqttException {
        if (client.isConnected()) {
            client.disconnectForcibly(0, 100, true);
        }
        client.close(true);
    }

    /** Has the workload API sign, as the SDK does. */
    private static byte[] signedBy(EmbeddedRuntime runtime, byte[] data) {
        ObjectNode body = RuntimeJson.object().put("data", Base64.getEncoder().encodeToString(data));
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        runtime.workload().uri() + runtime.identity().signPath() + "?api-version=2018-06-28"))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        String answer = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join()
                .body();
        return Base64.getDecoder().decode(RuntimeJson.of(answer).path("digest").textValue());
    }

    private static SSLSocketFactory trusting(String pem) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "edge",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLSv1.2");
        context.init(null, managers.getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
