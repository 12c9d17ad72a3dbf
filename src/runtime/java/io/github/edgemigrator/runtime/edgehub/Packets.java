package io.github.edgemigrator.runtime.edgehub;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttConnAckMessage;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageBuilders;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The packets that edgeHub sends. */
final class Packets {
    private Packets() {}

    static MqttConnAckMessage connAck(int returnCode, boolean sessionPresent) {
        return MqttMessageBuilders.connAck()
                .returnCode(MqttConnectReturnCode.valueOf((byte) returnCode))
                .sessionPresent(sessionPresent)
                .build();
    }

    static MqttMessage pubAck(int packetId) {
        return MqttMessageBuilders.pubAck().packetId(packetId).build();
    }

    /** SUBACK with the granted QoS, or 128, for each filter. */
    static MqttMessage subAck(int packetId, List<Integer> granted) {
        MqttMessageBuilders.SubAckBuilder builder = MqttMessageBuilders.subAck().packetId(packetId);
        granted.forEach(qos -> builder.addGrantedQos(MqttQoS.valueOf(qos)));
        return builder.build();
    }

    static MqttMessage unsubAck(int packetId) {
        return MqttMessageBuilders.unsubAck().packetId(packetId).build();
    }

    static MqttMessage publish(int packetId, MqttQoS qos, String topic, String payload) {
        return MqttMessageBuilders.publish()
                .messageId(packetId)
                .qos(qos)
                .topicName(topic)
                .payload(Unpooled.copiedBuffer(payload, StandardCharsets.UTF_8))
                .build();
    }
}
