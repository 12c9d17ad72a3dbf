package io.github.edgemigrator.module;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** The life of one connection: subscribe, then look at the twin, and again whenever there is news. */
final class Session {
    /** The hub acknowledges a subscription at once; the SDK itself waits 15 s. */
    private static final Duration SUBSCRIBE_LIMIT = Duration.ofSeconds(30);

    private final TwinConnection connection;
    private final ConnectionEvents news;
    private final Reporter reporter;
    private final Time time;

    Session(TwinConnection connection, ConnectionEvents news, Reporter reporter, Time time) {
        this.connection = connection;
        this.news = news;
        this.reporter = reporter;
        this.time = time;
    }

    /** Runs until the connection is lost or the module stops. */
    void run() throws InterruptedException, ConnectionLostException {
        time.answer(connection.subscribe(), SUBSCRIBE_LIMIT, "the subscriptions");
        while (true) {
            rest(reporter.round(connection, news.newestVersion()));
        }
    }

    /**
     * Rests until there is news of a newer twin than the one just seen, at most as long as the round wants to. A
     * version that is not newer was mostly announced late, or twice; but the twin may have been made anew, and counts
     * from one.
     */
    private void rest(Reporter.PollResult round) throws InterruptedException, ConnectionLostException {
        Duration end = time.uptime().plus(round.rest());
        while (time.uptime().compareTo(end) < 0) {
            try {
                time.await(news.arrival(), end.minus(time.uptime()));
            } catch (TimeoutException rested) {
                return;
            }
            ConnectionEvents.Digest digest = news.take();
            if (digest.lost().isPresent()) {
                throw digest.lost().get();
            }
            if (digest.isNewerThan(round.version())) {
                return;
            }
            end = Time.earlier(end, time.uptime().plus(Reporter.READ_BACK));
        }
    }
}
