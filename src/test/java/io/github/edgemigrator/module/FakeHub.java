package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A hub on paper, with edgeHub's way of merging patches and passing them on every 5 s, and with whatever faults a test
 * asks for.
 */
final class FakeHub implements TwinConnection.Connector {
    private static final Duration TO_THE_CLOUD = Duration.ofSeconds(5);

    /** What a request may meet instead of being served. */
    enum Fault {
        SILENCE,
        SERVED_BUT_SILENT,
        CONNECTION_LOST
    }

    private final ManualTime time;
    private ObjectNode desired = JsonNodeFactory.instance.objectNode().put("$version", 1);
    private final ObjectNode cloud = JsonNodeFactory.instance.objectNode();
    private ObjectNode pending = JsonNodeFactory.instance.objectNode();
    private boolean passing;
    private List<TwinConnection.Listener> listeners = new ArrayList<>();

    final List<String> log = new ArrayList<>();
    final List<ObjectNode> patches = new ArrayList<>();
    final Deque<Integer> patchStatuses = new ArrayDeque<>();
    final Deque<Integer> getStatuses = new ArrayDeque<>();
    final Deque<Fault> patchFaults = new ArrayDeque<>();
    final Deque<Fault> getFaults = new ArrayDeque<>();
    int refusedConnections;
    int open;

    FakeHub(ManualTime time) {
        this.time = time;
    }

    /** Writes the desired section; the version is the next one. */
    long desired(ObjectNode content) {
        long next = desired.path("$version").asLong() + 1;
        desired = content.deepCopy().put("$version", next);
        return next;
    }

    ObjectNode desired() {
        return desired;
    }

    void withoutDesiredVersion() {
        desired = JsonNodeFactory.instance.objectNode();
    }

    void desiredVersion(long version) {
        desired.put("$version", version);
    }

    /** Tells the module of the desired version, or of any other. */
    void announce(long version) {
        listeners.forEach(listener -> listener.desiredChanged(OptionalLong.of(version)));
    }

    void announceWithoutVersion() {
        listeners.forEach(listener -> listener.desiredChanged(OptionalLong.empty()));
    }

    void lose() {
        lose(new ConnectionLostException("lost by the test"));
    }

    void lose(ConnectionLostException why) {
        listeners.forEach(listener -> listener.lost(why));
    }

    /** What the operator sees. */
    ObjectNode cloud() {
        return cloud;
    }

    long reportedVersion() {
        return cloud.path("migration").path("desiredVersion").asLong();
    }

    long count(String request) {
        return log.stream().filter(request::equals).count();
    }

    @Override
    public CompletableFuture<TwinConnection> connect(TwinConnection.Listener listener) {
        log.add("connect");
        if (refusedConnections > 0) {
            refusedConnections--;
            return CompletableFuture.failedFuture(new ConnectionLostException("refused by the test"));
        }
        open++;
        listeners = List.of(listener);
        return CompletableFuture.completedFuture(new Connection());
    }

    private final class Connection implements TwinConnection {
        @Override
        public CompletableFuture<Void> subscribe() {
            log.add("subscribe");
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<TwinAnswer> getTwin() {
            log.add("get");
            ObjectNode twin = JsonNodeFactory.instance.objectNode();
            twin.set("desired", desired.deepCopy());
            twin.set("reported", cloud.deepCopy().put("$version", 1));
            int status = getStatuses.isEmpty() ? 200 : getStatuses.poll();
            JsonNode body = status == 200 ? TwinJson.asReadBack(twin) : MissingNode.getInstance();
            return answer(getFaults.poll(), new TwinAnswer(status, body));
        }

        @Override
        public CompletableFuture<TwinAnswer> patchReported(ObjectNode patch) {
            log.add("patch");
            patches.add(patch);
            Fault fault = patchFaults.poll();
            int status = patchStatuses.isEmpty() ? 204 : patchStatuses.poll();
            if (status == 204 && (fault == null || fault == Fault.SERVED_BUT_SILENT)) {
                keep(TwinJson.asReadBack(patch));
            }
            return answer(fault, new TwinAnswer(status, MissingNode.getInstance()));
        }

        private <T> CompletableFuture<T> answer(@Nullable Fault fault, T answer) {
            if (fault == null) {
                return CompletableFuture.completedFuture(answer);
            }
            return fault == Fault.CONNECTION_LOST
                    ? CompletableFuture.failedFuture(new ConnectionLostException("lost by the test"))
                    : new CompletableFuture<>();
        }

        @Override
        public CompletableFuture<Void> close() {
            log.add("close");
            open--;
            listeners = List.of();
            return CompletableFuture.completedFuture(null);
        }
    }

    /** Puts something into what edgeHub has yet to pass on that IoT Hub refuses, and with it all that comes later. */
    void poison(String property) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        patch.putObject(property).putArray("poison").addNull();
        keep(patch);
    }

    private void keep(ObjectNode patch) {
        if (!passing) {
            passing = true;
            time.in(TO_THE_CLOUD, this::pass);
        }
        merge(pending, patch, true);
    }

    private void pass() {
        passing = false;
        if (pending.findValue("poison") == null) {
            merge(cloud, pending, false);
            pending = JsonNodeFactory.instance.objectNode();
        }
    }

    /** Merges as edgeHub does with what is pending, where nulls stay, or as IoT Hub does, where they delete. */
    private static void merge(ObjectNode target, ObjectNode patch, boolean keepNulls) {
        for (Map.Entry<String, JsonNode> property : patch.properties()) {
            JsonNode value = property.getValue();
            if (value.isNull() && !keepNulls) {
                target.remove(property.getKey());
            } else if (value instanceof ObjectNode object) {
                ObjectNode inner = target.path(property.getKey()) instanceof ObjectNode existing
                        ? existing
                        : target.putObject(property.getKey());
                merge(inner, object, keepNulls);
            } else {
                target.set(property.getKey(), value);
            }
        }
    }
}
