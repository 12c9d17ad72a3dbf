package io.github.edgemigrator.runtime.edgehub;

import java.util.HashMap;
import java.util.Map;

/** MQTT sessions that outlive a connection. They keep subscriptions, never messages. Used by edgeHub's thread only. */
final class Sessions {
    private final Map<String, Session> kept = new HashMap<>();

    /** A client's subscriptions: topic filter to granted QoS. */
    record Session(boolean present, Map<String, Integer> subscriptions) {}

    /** Takes up a client's session, or begins a new one. */
    Session open(String clientId, boolean clean) {
        if (clean) {
            kept.remove(clientId);
            return new Session(false, new HashMap<>());
        }
        Session before = kept.get(clientId);
        Session session = new Session(before != null, before == null ? new HashMap<>() : before.subscriptions());
        kept.put(clientId, session);
        return session;
    }

    void forgetAll() {
        kept.clear();
    }
}
