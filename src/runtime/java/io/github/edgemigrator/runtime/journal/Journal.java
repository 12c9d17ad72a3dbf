package io.github.edgemigrator.runtime.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happened, in order. Tests count it, wait for it, and fail on {@link #refusals()}. */
public final class Journal {
    /** What can happen. */
    public enum Kind {
        /** A connection broke before or while TLS was set up, or later; detail: the error. */
        CONNECTION_FAILED,
        /** A CONNECT was accepted; detail: the client ID. */
        CONNECTED,
        /** A CONNECT was answered with another return code than 0; detail: why. */
        CONNECT_REFUSED,
        /** A connection that had been accepted is gone; detail: the client ID. */
        DISCONNECTED,
        /** A topic filter was subscribed; detail: the filter. */
        SUBSCRIBED,
        /** A topic filter was unsubscribed; detail: the filter. */
        UNSUBSCRIBED,
        /** The twin was read; detail: the desired version that was shown. */
        TWIN_READ,
        /** A reported patch was stored by edgeHub; detail: the patch as compact JSON. */
        PATCH_ACCEPTED,
        /** A reported patch was refused by edgeHub; detail: the status. */
        PATCH_REFUSED,
        /** IoT Hub took the pending patch; detail: the new reported version. */
        REPORTED_STORED,
        /** A desired notification left for the module; detail: the version. */
        NOTIFIED,
        /** A QoS 1 packet for the module was acknowledged by it; detail: the packet ID. */
        ACKNOWLEDGED,
        /** A direct method was sent to the module; detail: its name. */
        METHOD_SENT,
        /** The module answered a direct method; detail: the status. */
        METHOD_ANSWERED,
        /** The module published on an output; detail: the topic. */
        EVENT_RECEIVED,
        /** The workload API was asked; detail: method and path. */
        WORKLOAD_ASKED
    }

    /** One line of the journal. */
    public record Entry(Kind kind, String detail) {}

    private final Pulse pulse = new Pulse();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<RefusedRequest> refusals = new ArrayList<>();

    public void note(Kind kind, String detail) {
        synchronized (this) {
            entries.add(new Entry(kind, detail));
            counts.merge(kind, 1, Integer::sum);
        }
        pulse.beat();
    }

    public void refuse(String by, String reason) {
        synchronized (this) {
            refusals.add(new RefusedRequest(by, reason));
        }
        pulse.beat();
    }

    /** Beats with every entry and every refusal. */
    public Pulse pulse() {
        return pulse;
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The details of all entries of one kind, in order. */
    public synchronized List<String> details(Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::detail)
                .toList();
    }

    public synchronized int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public synchronized List<RefusedRequest> refusals() {
        return List.copyOf(refusals);
    }

    /** Waits until something has happened at least so many times since the start. */
    public void await(Kind kind, int times, Duration limit) {
        pulse.awaitThat(times + " x " + kind, limit, () -> count(kind) >= times);
    }
}
