package io.github.edgemigrator.module;

import io.github.edgemigrator.runtime.edgehub.HubFault;
import io.github.edgemigrator.runtime.edgehub.Step;
import io.github.edgemigrator.runtime.edgehub.Wire;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Troubles of the wire: slow and broken bytes, TLS that ends or begins again, flags, and packets nobody asked for. */
final class WireFaults {
    private static final Duration A_WHILE = Duration.ofSeconds(8);

    /** What edgeHub may send of a twin, or in the place of one; each character is a byte. */
    private static final List<String> NO_TWINS = List.of(
            "null",
            "[]",
            "{",
            "{\"desired\":null,\"reported\":null}",
            "{\"desired\":{\"$version\":\"new\"}}",
            "\u00ff\u00fe");

    private WireFaults() {}

    static List<InjectedFault> all() {
        List<InjectedFault> all = new ArrayList<>();
        all.addAll(bytes());
        all.addAll(messages());
        return all;
    }

    private static List<InjectedFault> bytes() {
        return List.of(
                InjectedFault.reconnecting("bytes that come a few at a time", r -> r.faults()
                        .next(Step.ACCEPT, Wire.fewBytesAtATime(A_WHILE))),
                InjectedFault.reconnecting("bytes of packets more than a second apart", r -> r.faults()
                        .next(Step.SUBSCRIBE, Wire.bytesApart(A_WHILE))),
                InjectedFault.reconnecting(
                        "another program at edgeHub's port", r -> r.faults().times(Step.ACCEPT, 2, Wire.plainText())),
                InjectedFault.once("bytes that are no packet", r -> r.faults().next(Step.REPORTED_PATCH, Wire.noise())),
                InjectedFault.once(
                        "TLS that ends before TCP", r -> r.faults().next(Step.REPORTED_PATCH, Wire.endOfTls())),
                InjectedFault.once("TLS that is negotiated again", r -> r.faults()
                        .next(Step.REPORTED_PATCH, Wire.renegotiation())),
                InjectedFault.once("answers of what nobody asked", r -> {
                    r.faults().next(Step.TWIN_GET, Wire.answersToNobody());
                    r.faults().next(Step.REPORTED_PATCH, Wire.answersToNobody());
                }));
    }

    private static List<InjectedFault> messages() {
        return List.of(
                InjectedFault.once(
                        "gets answered with what is no twin",
                        r -> NO_TWINS.forEach(content -> r.faults().next(Step.TWIN_GET, Wire.saying(content)))),
                InjectedFault.once("answers without the number of their request", r -> {
                    r.faults().next(Step.TWIN_GET, Wire.withoutParameters());
                    r.faults().next(Step.REPORTED_PATCH, HubFault.none());
                }),
                InjectedFault.once("messages that are flagged as kept and as sent again", r -> {
                    r.faults().next(Step.TWIN_GET, Wire.flagged());
                    r.faults().next(Step.REPORTED_PATCH, Wire.flagged());
                    r.faults().next(Step.NOTIFICATION, Wire.flagged());
                }),
                InjectedFault.once("messages that come at most once", r -> {
                    r.faults().next(Step.TWIN_GET, Wire.atMostOnce());
                    r.faults().next(Step.REPORTED_PATCH, Wire.atMostOnce());
                    r.faults().next(Step.NOTIFICATION, Wire.atMostOnce());
                }),
                InjectedFault.once("notification without a version", r -> r.faults()
                        .next(Step.NOTIFICATION, Wire.withoutParameters())),
                InjectedFault.once(
                        "notification that is empty", r -> r.faults().next(Step.NOTIFICATION, Wire.saying(""))),
                InjectedFault.once("notification that is no JSON", r -> r.faults()
                        .next(Step.NOTIFICATION, Wire.saying("{\"a\":"))));
    }
}
