package io.github.edgemigrator.agent;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one connection: subscribe, then look at the twin whenever there is news, and all of it again after each
 * reconnect, for then neither the hub nor the SDK remembers the subscriptions, and nobody tells of what changed
 * meanwhile.
 */
final class Session {
    /** The hub acknowledges a subscription at once; the SDK itself waits 15 s. */
    private static final Duration SUBSCRIBE_LIMIT = Duration.ofSeconds(30);

    /** After it the twin is asked for, and when the SDK does not bring an answer either, another client is made. */
    private static final Duration RECONNECT_LIMIT = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final TwinConnection connection;
    private final News news;
    private final Reporter reporter;
    private final Time time;
    private final Health health;

    Session(TwinConnection connection, News news, Reporter reporter, Time time, Health health) {
        this.connection = connection;
        this.news = news;
        this.reporter = reporter;
        this.time = time;
        this.health = health;
    }

    /** Runs until the connection is lost or the module stops. */
    void run() throws InterruptedException, ConnectionLostException {
        while (true) {
            health.connected();
            time.answer(connection.subscribe(), SUBSCRIBE_LIMIT, "the subscriptions");
            News.Digest digest;
            do {
                digest = newsAfter(reporter.round(connection, news.newestVersion()));
            } while (!digest.reconnected());
            LOG.info("connected again; subscribing and getting the twin");
        }
    }

    /** Waits for news that is not older than the twin just seen, at most as long as the round wants to rest. */
    private News.Digest newsAfter(Round round) throws InterruptedException, ConnectionLostException {
        Duration end = time.uptime().plus(round.rest());
        while (time.uptime().compareTo(end) < 0) {
            try {
                time.await(news.arrival(), end.minus(time.uptime()));
            } catch (TimeoutException rested) {
                return News.Digest.NOTHING;
            }
            News.Digest digest = news.take();
            if (digest.lost().isPresent()) {
                throw new ConnectionLostException(digest.lost().get());
            }
            if (digest.reconnected() || digest.isNewerThan(round.version())) {
                return digest;
            }
            if (digest.dropped()) {
                health.disconnected();
                Duration limit = time.uptime().plus(RECONNECT_LIMIT);
                end = end.compareTo(limit) < 0 ? end : limit;
            }
        }
        return News.Digest.NOTHING;
    }
}
