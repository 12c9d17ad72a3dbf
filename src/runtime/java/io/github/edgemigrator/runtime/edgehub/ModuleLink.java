package io.github.edgemigrator.runtime.edgehub;

import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.Optional;

/** A module that is connected: its wire and its subscriptions. Used by edgeHub's thread only. */
final class ModuleLink {
    private static final int MAX_PACKET_ID = 65_535;

    private final Line line;
    private final MqttConnectMessage connect;
    private final Sessions.Session session;
    private int lastPacketId;

    ModuleLink(Line line, MqttConnectMessage connect, Sessions.Session session) {
        this.line = line;
        this.connect = connect;
        this.session = session;
    }

    Line line() {
        return line;
    }

    MqttConnectMessage connect() {
        return connect;
    }

    String clientId() {
        return connect.payload().clientIdentifier();
    }

    boolean sessionPresent() {
        return session.present();
    }

    void subscribe(String filter, int qos) {
        session.subscriptions().put(filter, qos);
    }

    void unsubscribe(String filter) {
        session.subscriptions().remove(filter);
    }

    boolean isSubscribed(String filter) {
        return session.subscriptions().containsKey(filter);
    }

    /** Publishes to the module if it has subscribed, at the QoS it was granted; otherwise nothing is sent. */
    void publish(String filter, String topic, String payload) {
        Optional.ofNullable(session.subscriptions().get(filter)).ifPresent(qos -> {
            lastPacketId = lastPacketId % MAX_PACKET_ID + 1;
            line.send(Packets.publish(lastPacketId, MqttQoS.valueOf(qos), topic, payload));
        });
    }
}
