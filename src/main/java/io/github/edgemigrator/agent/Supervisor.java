package io.github.edgemigrator.agent;

import io.github.edgemigrator.conversion.Defect;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the module connected for ever. The SDK closes itself for good in several cases, any TLS failure among them;
 * what helps then, and always helps, is a new client: it also reads the trust bundle anew.
 */
final class Supervisor {
    /** Covers the workload API's two calls and the SDK's own 60 s for the handshakes. */
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(90);

    /**
     * Closing waits for a running attempt to reconnect: the SDK's 60 s for the handshakes, and the workload API. A
     * client that is left behind would throw out its successor, and send old patches again after newer ones.
     */
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(90);

    private static final Duration CLOSE_LIMIT_WHEN_STOPPED = Duration.ofSeconds(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    /** As the SDK does while it reconnects: edgeHub is on the same device, so asking costs nothing. */
    private static final Duration LAST_PAUSE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private final TwinConnection.Connector connector;
    private final Reporter reporter;
    private final Time time;
    private final Health health;
    private final Backoff pauses;
    private final TroubleLog troubles = new TroubleLog(LOG);
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
        News news = new News();
        CompletableFuture<TwinConnection> connecting = connector.connect(news);
        try {
            serve(connecting, news);
        } catch (InterruptedException stop) {
            close(connecting, CLOSE_LIMIT_WHEN_STOPPED);
            throw stop;
        } catch (ConnectionLostException lost) {
            troubles.trouble("not connected: " + lost.getMessage());
        } catch (RuntimeException bug) {
            // The module's last resort: whatever broke, it is left behind with its connection.
            LOG.error("unexpected, starting again with a new connection: {}", Defect.places(bug));
        }
        health.disconnected();
        close(connecting, CLOSE_LIMIT);
    }

    private void serve(CompletableFuture<TwinConnection> connecting, News news)
            throws InterruptedException, ConnectionLostException {
        TwinConnection connection = time.answer(connecting, CONNECT_LIMIT, "the attempt to connect");
        LOG.info("connected");
        troubles.over();
        Duration start = time.uptime();
        try {
            new Session(connection, news, reporter, time, health).run();
        } finally {
            // A connection that held for longer than it was waited for was worth it. One that another client of the
            // same identity threw out at once was not: the two must not throw each other out for ever and hotly.
            if (time.uptime().minus(start).compareTo(pause) > 0) {
                pauses.reset();
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
