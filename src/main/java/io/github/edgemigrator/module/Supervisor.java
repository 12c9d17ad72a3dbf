package io.github.edgemigrator.module;

import io.github.edgemigrator.conversion.Defect;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the module connected for ever. What helps whenever a connection is lost is a new client: it reads the trust
 * bundle anew, and knows nothing of old patches. The SDK's own reconnecting does neither, and gives up for good in
 * several cases, any TLS failure among them.
 */
final class Supervisor {
    /** Covers the workload API's two calls and the SDK's own 60 s for the handshakes. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(90);

    /**
     * Closing waits for a running attempt to connect. A client that is left behind would throw out its successor, and
     * might send old patches after newer ones.
     */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(90);

    private static final Duration CLOSE_LIMIT_WHEN_STOPPED = Duration.ofSeconds(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** edgeHub is on the same device, so asking costs next to nothing. */
    private static final Duration LAST_PAUSE = Duration.ofSeconds(5);

    /** Two clients of one identity throw each other out: they must not do it hotly, for it may be for ever. */
    private static final Duration LAST_PAUSE_AFTER_CONNECTION = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final TwinConnection.Connector connector;
    private final Reporter reporter;
    private final Time time;
    private final Health health;
    private final Backoff pauses;
    private final RepeatedFailureLog troubles = new RepeatedFailureLog(LOG);
    private Duration pause = Duration.ZERO;

    Supervisor(TwinConnection.Connector connector, Reporter reporter, Time time, DoubleSupplier random, Health health) {
        this.connector = connector;
        this.reporter = reporter;
        this.time = time;
        this.health = health;
        this.pauses = new Backoff(FIRST_PAUSE, LAST_PAUSE, random);
    }

    /** Runs until the thread is interrupted. */
    void run() {
        try {
            while (true) {
                connectAndServe();
                pause = pauses.next();
                time.pause(pause);
            }
        } catch (InterruptedException stop) {
            LOG.info("stopped");
        }
    }

    private void connectAndServe() throws InterruptedException {
        ConnectionEvents news = new ConnectionEvents();
        CompletableFuture<TwinConnection> connecting = connector.connect(news);
        try {
            serve(connecting, news);
        } catch (InterruptedException stop) {
            close(connecting, CLOSE_LIMIT_WHEN_STOPPED);
            throw stop;
        } catch (ConnectionLostException lost) {
            tell(lost);
        } catch (RuntimeException bug) {
            // The module's last resort: whatever broke, it is left behind with its connection.
            LOG.error("unexpected, starting again with a new connection: {}", Defect.places(bug));
        }
        health.disconnected();
        close(connecting, CLOSE_LIMIT);
    }

    private void tell(ConnectionLostException lost) {
        if (lost.isRoutine()) {
            LOG.info("connecting again: {}", lost.getMessage());
        } else {
            troubles.trouble("not connected: " + lost.getMessage());
        }
    }

    private void serve(CompletableFuture<TwinConnection> connecting, ConnectionEvents news)
            throws InterruptedException, ConnectionLostException {
        TwinConnection connection = time.answer(connecting, CONNECT_LIMIT, "the attempt to connect");
        LOG.info("connected");
        troubles.over();
        health.connected();
        Duration start = time.uptime();
        try {
            new Session(connection, news, reporter, time).run();
        } finally {
            // A connection that held for twice as long as it was waited for was worth it.
            if (time.uptime().minus(start).compareTo(pause.multipliedBy(2)) > 0) {
                pauses.reset();
            } else {
                pauses.atMost(LAST_PAUSE_AFTER_CONNECTION);
            }
        }
    }

    /** Closes the connection, also one that comes to stand only after nobody waits for it any more. */
    private void close(CompletableFuture<TwinConnection> connecting, Duration limit) throws InterruptedException {
        try {
            time.await(connecting.thenCompose(TwinConnection::close), limit);
        } catch (TimeoutException slow) {
            LOG.warn("the connection did not close within {} s; leaving it behind", limit.toSeconds());
        } catch (ConnectionLostException never) {
            LOG.debug("nothing to close: {}", never.getMessage());
        }
    }
}
