package io.github.edgemigrator.runtime.edgehub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.runtime.EmbeddedRuntime;
import io.github.edgemigrator.runtime.journal.Journal.Kind;
import io.github.edgemigrator.runtime.security.CertificateKind;
import io.github.edgemigrator.runtime.security.SasToken;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** edgeHub's endpoint, packet by packet. */
class EdgeHubTest {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String GET = "$iothub/twin/GET/?$rid=";
    private static final String PATCH = "$iothub/twin/PATCH/properties/reported/?$rid=";
    private static final String EVENTS = "devices/edge-device/modules/migrator/messages/events/";

    private final EmbeddedRuntime runtime = EmbeddedRuntime.builder().start();
    private final PahoModule module;

    EdgeHubTest() throws MqttException, GeneralSecurityException, IOException {
        module = new PahoModule(runtime);
    }

    @AfterEach
    void end() throws MqttException {
        module.close();
        runtime.close();
    }

    @Test
    void the_twin_is_read_and_patched_by_the_topics_of_the_hub() throws MqttException {
        connectAndSubscribe(Topics.TWIN_ANSWERS);
        module.publish(GET + "1", "");
        module.await("$iothub/twin/res/200/?$rid=1 {\"desired\":{\"$version\":1},\"reported\":{\"$version\":1}}");
        module.publish(PATCH + "2&$version=7", "{\"a\":1}");
        module.await("$iothub/twin/res/204/?$rid=2 ");
        module.publish(PATCH + "3", "{\"a.b\":1}");
        module.await("$iothub/twin/res/400/?$rid=3 ");
        assertEquals(1, runtime.refusals().size());
    }

    @Test
    void who_has_not_subscribed_hears_nothing() throws MqttException {
        connectAndSubscribe(Topics.TWIN_ANSWERS);
        runtime.twin().patchDesired(RuntimeJson.of("{'a': 1}"));
        assertEquals(404, runtime.edgeHub().invoke("ping", "{}", LIMIT).status());
        module.subscribe(Topics.DESIRED);
        runtime.twin().patchDesired(RuntimeJson.of("{'a': 2}"));
        module.await("$iothub/twin/PATCH/properties/desired/?$version=3 {\"a\":2,\"$version\":3}");
        assertEquals(1, module.received().size());
    }

    @Test
    void a_method_that_is_not_answered_times_out() throws MqttException {
        connectAndSubscribe(Topics.METHODS);
        assertEquals(
                504,
                runtime.edgeHub()
                        .invoke("ping", "{\"a\":1}", Duration.ofMillis(300))
                        .status());
        assertEquals("$iothub/methods/POST/ping/?$rid=1 {\"a\":1}", module.await("$iothub/methods/POST"));
    }

    @Test
    void a_connect_without_a_token_is_refused() throws MqttException {
        module.options().setPassword("no token".toCharArray());
        assertEquals(5, refused(module));
        assertEquals(
                "edgeHub: CONNECT: password is no shared access signature",
                runtime.refusals().get(0).toString());
    }

    @Test
    void a_token_that_the_daemon_did_not_sign_is_refused() throws MqttException {
        Instant soon = Instant.now().plusSeconds(60);
        String token = SasToken.write(runtime.identity().resource(), soon, data -> data);
        module.options().setPassword(token.toCharArray());
        assertEquals(5, refused(module));
    }

    @Test
    void another_modules_name_is_refused() throws MqttException, GeneralSecurityException, IOException {
        try (PahoModule other = new PahoModule(runtime, "edge-device/other")) {
            other.options().setUserName(module.options().getUserName());
            other.options().setPassword(module.options().getPassword());
            assertEquals(5, refused(other));
        }
        module.options().setUserName("hub.azure-devices.net/edge-device/other/?api-version=2020-09-30");
        assertEquals(5, refused(module));
    }

    @ParameterizedTest
    @EnumSource(names = "VALID", mode = EnumSource.Mode.EXCLUDE)
    void a_wrong_certificate_is_not_trusted(CertificateKind kind) throws MqttException {
        runtime.certificates().show(kind);
        assertThrows(MqttException.class, module::connect);
        runtime.certificates().show(CertificateKind.VALID);
        assertFalse(module.connect());
    }

    @Test
    void a_session_keeps_subscriptions_but_no_messages() throws MqttException {
        connectAndSubscribe(Topics.DESIRED);
        runtime.edgeHub().disconnect();
        module.awaitLost();
        runtime.twin().patchDesired(RuntimeJson.of("{'a': 1}"));
        assertTrue(module.connect());
        runtime.twin().patchDesired(RuntimeJson.of("{'a': 2}"));
        module.await("$iothub/twin/PATCH/properties/desired/?$version=3");
        assertEquals(1, module.received().size());

        runtime.edgeHub().forgetSessions();
        runtime.edgeHub().disconnect();
        module.awaitLost();
        assertFalse(module.connect());
    }

    @Test
    void a_second_connection_of_one_client_closes_the_first()
            throws MqttException, GeneralSecurityException, IOException {
        module.connect();
        try (PahoModule twin = new PahoModule(runtime)) {
            twin.connect();
            module.awaitLost();
        }
        assertEquals(2, runtime.journal().count(Kind.CONNECTED));
    }

    @Test
    void an_unknown_topic_ends_the_connection() throws MqttException {
        module.connect();
        module.publishInVain("some/topic", "x");
        module.awaitLost();
        assertEquals(1, runtime.refusals().size());
    }

    @Test
    void a_packet_too_large_ends_the_connection() throws MqttException {
        module.connect();
        module.publishInVain(EVENTS, "x".repeat(EdgeHub.MAX_PACKET_BYTES));
        module.awaitLost();
        assertEquals(1, runtime.refusals().size());
    }

    @Test
    void silence_of_one_and_a_half_keep_alive_intervals_ends_the_connection() throws IOException {
        try (Socket socket = module.options()
                .getSocketFactory()
                .createSocket(runtime.edgeHub().address().hostName(), GatewayAddress.PORT)) {
            socket.getOutputStream().write(connectPacket(1));
            assertArrayEquals(
                    new byte[] {0x20, 2, 0, 0}, socket.getInputStream().readNBytes(4), "CONNACK");
            assertEquals(-1, socket.getInputStream().read());
        }
        assertEquals(
                "edgeHub: nothing was heard for one and a half keep-alive intervals",
                runtime.refusals().get(0).toString());
    }

    @Test
    void an_expired_token_ends_the_connection_at_the_next_review()
            throws MqttException, GeneralSecurityException, IOException {
        try (EmbeddedRuntime clocked = EmbeddedRuntime.builder().start();
                PahoModule client = new PahoModule(clocked)) {
            client.connect();
            clocked.edgeHub().reauthenticate();
            assertEquals(0, clocked.journal().count(Kind.DISCONNECTED));
            clocked.clock().setAhead(Duration.ofHours(2));
            clocked.edgeHub().reauthenticate();
            client.awaitLost();
            assertEquals(5, refused(client));
        }
    }

    @Test
    void edge_hub_can_be_gone_and_come_back() throws MqttException {
        module.connect();
        runtime.edgeHub().stop();
        module.awaitLost();
        assertThrows(MqttException.class, module::connect);
        runtime.edgeHub().start();
        assertTrue(module.connect());
        assertEquals(List.of(), runtime.refusals());
    }

    private void connectAndSubscribe(String filter) throws MqttException {
        module.connect();
        module.subscribe(filter);
    }

    private static int refused(PahoModule module) {
        return assertThrows(MqttException.class, module::connect).getReasonCode();
    }

    /** A CONNECT by hand, of a client that will not send a PINGREQ. */
    private byte[] connectPacket(int keepAliveSeconds) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(content);
        body.writeUTF("MQTT");
        body.writeByte(4);
        body.writeByte(0b1100_0010); // user name, password, clean session
        body.writeShort(keepAliveSeconds);
        body.writeUTF(runtime.identity().clientId());
        body.writeUTF(module.options().getUserName());
        body.writeUTF(new String(module.options().getPassword()));
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.write(0x10);
        packet.write((content.size() & 0x7f) | 0x80);
        packet.write(content.size() >> 7);
        packet.write(content.toByteArray());
        return packet.toByteArray();
    }
}
