package io.github.edgemigrator.runtime.edgehub;

import io.github.edgemigrator.runtime.journal.Journal;
import io.github.edgemigrator.runtime.twins.TwinStore;
import io.netty.handler.codec.mqtt.MqttPublishMessage;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.nio.charset.StandardCharsets;

/** What modules ask by publishing: their twin, a reported patch, an answer to a method, a message on an output. */
final class ModuleRequests {
    private final TwinStore twins;
    private final MethodCalls methods;
    private final Faults faults;
    private final Journal journal;

    ModuleRequests(TwinStore twins, MethodCalls methods, Faults faults, Journal journal) {
        this.twins = twins;
        this.methods = methods;
        this.faults = faults;
        this.journal = journal;
    }

    void take(ModuleLink link, Topics.Asked asked, MqttPublishMessage packet) {
        String payload = packet.payload().toString(StandardCharsets.UTF_8);
        Runnable acknowledgement = acknowledgement(link, packet);
        if (asked instanceof Topics.TwinGet get) {
            get(link, get.requestId(), acknowledgement);
        } else if (asked instanceof Topics.ReportedPatch patch) {
            patch(link, patch.requestId(), payload, acknowledgement);
        } else if (asked instanceof Topics.MethodAnswer answer) {
            acknowledgement.run();
            methods.answered(answer.requestId(), answer.status(), payload);
        } else if (asked instanceof Topics.Event event) {
            event(link, event.topic(), acknowledgement);
        }
    }

    private void get(ModuleLink link, String requestId, Runnable acknowledgement) {
        Exchange exchange = new Exchange(
                link.line(),
                acknowledgement,
                () -> {
                    String twin = twins.read().toString();
                    return () -> answer(link, 200, requestId, twin);
                },
                status -> answer(link, status, requestId, ""));
        faults.take(Step.TWIN_GET).inject(exchange);
    }

    private void patch(ModuleLink link, String requestId, String payload, Runnable acknowledgement) {
        Exchange exchange = new Exchange(
                link.line(),
                acknowledgement,
                () -> {
                    int status = twins.accept(payload);
                    // As in edgeHub, the reason of a refusal stays in the log: the answer is empty.
                    return () -> answer(link, status, requestId, "");
                },
                status -> answer(link, status, requestId, ""));
        faults.take(Step.REPORTED_PATCH).inject(exchange);
    }

    private void event(ModuleLink link, String topic, Runnable acknowledgement) {
        Exchange exchange = new Exchange(
                link.line(),
                acknowledgement,
                () -> {
                    journal.note(Journal.Kind.EVENT_RECEIVED, topic);
                    return () -> {};
                },
                status -> {});
        faults.take(Step.EVENT).inject(exchange);
    }

    private static void answer(ModuleLink link, int status, String requestId, String payload) {
        link.publish(Topics.TWIN_ANSWERS, Topics.twinAnswer(status, requestId), payload);
    }

    private static Runnable acknowledgement(ModuleLink link, MqttPublishMessage packet) {
        int packetId = packet.variableHeader().packetId();
        return packet.fixedHeader().qosLevel() == MqttQoS.AT_LEAST_ONCE
                ? () -> link.line().send(Packets.pubAck(packetId))
                : () -> {};
    }
}
