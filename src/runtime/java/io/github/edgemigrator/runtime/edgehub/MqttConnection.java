package io.github.edgemigrator.runtime.edgehub;

import io.github.edgemigrator.runtime.journal.Journal;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import io.netty.handler.codec.mqtt.MqttMessage;
import io.netty.handler.codec.mqtt.MqttMessageIdVariableHeader;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscribeMessage;
import io.netty.handler.codec.mqtt.MqttTopicSubscription;
import io.netty.handler.codec.mqtt.MqttUnsubscribeMessage;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One connection, packet by packet, from CONNECT on. What breaks the protocol closes it and is recorded. */
final class MqttConnection extends SimpleChannelInboundHandler<MqttMessage> {
    private static final int NOT_AUTHORISED = 5;
    private static final int SUBSCRIPTION_FAILED = 0x80;

    private final Line line;
    private final Reception reception;
    private final Topics topics;
    private final ModuleRequests requests;
    private final Faults faults;
    private final Journal journal;
    private Optional<ModuleLink> link = Optional.empty();

    MqttConnection(EdgeHub.Desk desk, Line line) {
        this.line = line;
        this.reception = desk.reception();
        this.topics = desk.topics();
        this.requests = desk.requests();
        this.faults = desk.faults();
        this.journal = desk.journal();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, MqttMessage packet) {
        if (line.isClosed()) {
            return;
        }
        if (packet.decoderResult().isFailure()) {
            breach("packet is unreadable or larger than 262144 bytes: "
                    + packet.decoderResult().cause());
        } else if (packet instanceof MqttConnectMessage connect) {
            connect(context, connect);
        } else {
            link.ifPresentOrElse(
                    module -> take(module, packet),
                    () -> breach(packet.fixedHeader().messageType() + " before an accepted CONNECT"));
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        link.ifPresent(reception::leave);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof IdleStateEvent) {
            breach("nothing was heard for one and a half keep-alive intervals");
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        journal.note(Journal.Kind.CONNECTION_FAILED, String.valueOf(cause.getMessage()));
        line.close();
    }

    private void connect(ChannelHandlerContext context, MqttConnectMessage connect) {
        if (link.isPresent()) {
            breach("a second CONNECT on one connection");
            return;
        }
        Exchange exchange = new Exchange(line, () -> admit(context, connect), this::refuse);
        faults.take(Step.CONNECT).inject(exchange);
    }

    private Runnable admit(ChannelHandlerContext context, MqttConnectMessage connect) {
        Optional<String> refusal = reception.refusal(connect);
        if (refusal.isPresent()) {
            journal.note(Journal.Kind.CONNECT_REFUSED, refusal.get());
            journal.refuse("edgeHub", "CONNECT: " + refusal.get());
            return () -> refuse(NOT_AUTHORISED);
        }
        keepAlive(context, connect.variableHeader().keepAliveTimeSeconds());
        ModuleLink module = reception.admit(connect, line);
        link = Optional.of(module);
        return () -> line.send(Packets.connAck(0, module.sessionPresent()));
    }

    private void refuse(int returnCode) {
        line.send(Packets.connAck(returnCode, false));
        line.close();
    }

    private static void keepAlive(ChannelHandlerContext context, int seconds) {
        if (seconds > 0) {
            context.pipeline()
                    .addBefore(
                            context.name(),
                            "keep-alive",
                            new IdleStateHandler(seconds * 1500L, 0, 0, TimeUnit.MILLISECONDS));
        }
    }

    private void take(ModuleLink module, MqttMessage packet) {
        switch (packet.fixedHeader().messageType()) {
            case PUBLISH -> publish(module, (MqttPublishMessage) packet);
            case PUBACK ->
                journal.note(
                        Journal.Kind.ACKNOWLEDGED,
                        String.valueOf(((MqttMessageIdVariableHeader) packet.variableHeader()).messageId()));
            case SUBSCRIBE -> subscribe(module, (MqttSubscribeMessage) packet);
            case UNSUBSCRIBE -> unsubscribe(module, (MqttUnsubscribeMessage) packet);
            case PINGREQ -> ping();
            case DISCONNECT -> line.close();
            default -> breach("unexpected " + packet.fixedHeader().messageType());
        }
    }

    private void publish(ModuleLink module, MqttPublishMessage packet) {
        String topic = packet.variableHeader().topicName();
        if (packet.fixedHeader().qosLevel() == MqttQoS.EXACTLY_ONCE) {
            breach("QoS 2 is not supported");
            return;
        }
        topics.read(topic)
                .ifPresentOrElse(
                        asked -> requests.take(module, asked, packet),
                        () -> breach("publish to unknown topic " + topic));
    }

    private void subscribe(ModuleLink module, MqttSubscribeMessage packet) {
        int packetId = packet.variableHeader().messageId();
        List<MqttTopicSubscription> wanted = packet.payload().topicSubscriptions();
        Exchange exchange = new Exchange(
                line,
                () -> {
                    List<Integer> granted = wanted.stream()
                            .map(subscription -> subscribe(module, subscription))
                            .toList();
                    return () -> line.send(Packets.subAck(packetId, granted));
                },
                status -> line.send(Packets.subAck(
                        packetId, wanted.stream().map(subscription -> status).toList())));
        faults.take(Step.SUBSCRIBE).inject(exchange);
    }

    private int subscribe(ModuleLink module, MqttTopicSubscription wanted) {
        String filter = wanted.topicFilter();
        if (!topics.canSubscribe(filter)) {
            journal.refuse("edgeHub", "subscription of unknown topic " + filter);
            return SUBSCRIPTION_FAILED;
        }
        int granted = Math.min(wanted.qualityOfService().value(), MqttQoS.AT_LEAST_ONCE.value());
        module.subscribe(filter, granted);
        journal.note(Journal.Kind.SUBSCRIBED, filter);
        return granted;
    }

    private void unsubscribe(ModuleLink module, MqttUnsubscribeMessage packet) {
        packet.payload().topics().forEach(filter -> {
            module.unsubscribe(filter);
            journal.note(Journal.Kind.UNSUBSCRIBED, filter);
        });
        line.send(Packets.unsubAck(packet.variableHeader().messageId()));
    }

    private void ping() {
        Exchange exchange = new Exchange(line, () -> () -> line.send(MqttMessage.PINGRESP), status -> {});
        faults.take(Step.PING).inject(exchange);
    }

    private void breach(String reason) {
        journal.refuse("edgeHub", reason);
        line.close();
    }
}
