package io.github.edgemigrator.runtime.edgehub;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.mqtt.MqttFixedHeader;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageType;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttPublishVariableHeader;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Faults in how things are sent rather than in what is done: bytes, TLS, flags, and packets nobody asked for. */
public final class Wire {
    /** No packet and no request that is under way has this number. */
    private static final int NOBODY = 61_234;

    private Wire() {}

    /** On {@link Step#ACCEPT}: for a while all bytes come a few at a time, those of TLS as well. */
    public static HubFault fewBytesAtATime(Duration lasting) {
        return afterwards(line -> line.trickle(true, new Trickle(11, Duration.ofMillis(20), lasting)));
    }

    /** After TLS stands: for a while each byte of a packet comes by itself, after longer than a client's read waits. */
    public static HubFault bytesApart(Duration lasting) {
        return first(line -> line.trickle(false, new Trickle(1, Duration.ofMillis(1_200), lasting)));
    }

    /** On {@link Step#ACCEPT}: the port is another program's, which does not speak TLS. */
    public static HubFault plainText() {
        return HubFault.fault(exchange -> {
            exchange.line().sendBytes("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            exchange.drop();
        });
    }

    /** Bytes that are no packet; the connection stays. */
    public static HubFault noise() {
        return afterwards(line -> line.sendBytes(new byte[] {0, 17, 0x7f, -1, -1, -1, -1, -1, 3}));
    }

    /** TLS ends, TCP does not. */
    public static HubFault endOfTls() {
        return afterwards(Line::endTls);
    }

    /** TLS is negotiated again. */
    public static HubFault renegotiation() {
        return afterwards(Line::renegotiate);
    }

    /** Acknowledgements and answers of what was never asked; a client may take offence and close. */
    public static HubFault answersToNobody() {
        return afterwards(line -> {
            line.send(Packets.pubAck(NOBODY));
            line.send(MqttMessage.PINGRESP);
            for (int status : new int[] {200, 204, 400}) {
                line.send(answerToNobody(Topics.twinAnswer(status, "nobody-" + status)));
            }
            line.send(answerToNobody("$iothub/twin/res/200/"));
            line.send(answerToNobody("$iothub/nothing/that/is/known"));
            line.send(Packets.unsubAck(NOBODY));
            line.send(Packets.subAck(NOBODY, List.of(1)));
        });
    }

    /** The message says that it is kept, and sent again. */
    public static HubFault flagged() {
        return altering(message ->
                with(message, new MqttFixedHeader(MqttMessageType.PUBLISH, true, MqttQoS.AT_LEAST_ONCE, true, 0)));
    }

    /** The message comes at most once and wants no acknowledgement. */
    public static HubFault atMostOnce() {
        return altering(message ->
                with(message, new MqttFixedHeader(MqttMessageType.PUBLISH, false, MqttQoS.AT_MOST_ONCE, false, 0)));
    }

    /** The message has another content, each character a byte. */
    public static HubFault saying(String content) {
        return altering(message -> {
            ByteBuf bytes = Unpooled.copiedBuffer(content, StandardCharsets.ISO_8859_1);
            message.release();
            return new MqttPublishMessage(message.fixedHeader(), message.variableHeader(), bytes);
        });
    }

    /** The message comes without what its topic has after the name: the version, or the number of the request. */
    public static HubFault withoutParameters() {
        return altering(message -> {
            MqttPublishVariableHeader header = message.variableHeader();
            String topic = header.topicName();
            return new MqttPublishMessage(
                    message.fixedHeader(),
                    new MqttPublishVariableHeader(topic.substring(0, topic.indexOf('?')), header.packetId()),
                    message.payload());
        });
    }

    private static MqttMessage answerToNobody(String topic) {
        return Packets.publish(NOBODY, MqttQoS.AT_LEAST_ONCE, topic, "{}");
    }

    private static MqttPublishMessage with(MqttPublishMessage message, MqttFixedHeader header) {
        return new MqttPublishMessage(header, message.variableHeader(), message.payload());
    }

    private static HubFault altering(UnaryOperator<MqttPublishMessage> change) {
        return first(line -> line.alterNext(change));
    }

    private static HubFault first(Consumer<Line> action) {
        return HubFault.fault(exchange -> {
            action.accept(exchange.line());
            HubFault.none().inject(exchange);
        });
    }

    private static HubFault afterwards(Consumer<Line> action) {
        return HubFault.fault(exchange -> {
            HubFault.none().inject(exchange);
            action.accept(exchange.line());
        });
    }
}
