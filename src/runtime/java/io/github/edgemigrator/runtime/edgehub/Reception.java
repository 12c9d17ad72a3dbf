package io.github.edgemigrator.runtime.edgehub;

import io.github.edgemigrator.runtime.journal.Journal;
import io.netty.handler.codec.mqtt.MqttConnectMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is connected: one connection for each client ID, the newest. Used by edgeHub's thread only. */
final class Reception {
    private final ConnectCheck check;
    private final Journal journal;
    private final Sessions sessions = new Sessions();
    private final Map<String, ModuleLink> links = new HashMap<>();

    Reception(ConnectCheck check, Journal journal) {
        this.check = check;
        this.journal = journal;
    }

    Optional<String> refusal(MqttConnectMessage connect) {
        return check.refusal(connect);
    }

    /** Lets a module in; an older connection of the same client is closed. */
    ModuleLink admit(MqttConnectMessage connect, Line line) {
        String clientId = connect.payload().clientIdentifier();
        Optional.ofNullable(links.get(clientId)).ifPresent(older -> {
            leave(older);
            older.line().close();
        });
        Sessions.Session session =
                sessions.open(clientId, connect.variableHeader().isCleanSession());
        ModuleLink link = new ModuleLink(line, connect, session);
        links.put(clientId, link);
        journal.note(Journal.Kind.CONNECTED, clientId);
        return link;
    }

    /** Notes that a connection is gone; harmless when it is known already. */
    void leave(ModuleLink link) {
        if (links.remove(link.clientId(), link)) {
            journal.note(Journal.Kind.DISCONNECTED, link.clientId());
        }
    }

    List<ModuleLink> subscribersOf(String filter) {
        return links.values().stream().filter(link -> link.isSubscribed(filter)).toList();
    }

    void forgetSessions() {
        sessions.forgetAll();
    }

    /** Closes what was opened with a token that has expired since. */
    void reauthenticate() {
        links.values().stream().filter(link -> check.isExpired(link.connect())).forEach(link -> link.line()
                .close());
    }
}
