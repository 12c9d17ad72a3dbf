package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.twin.ReportedPatch;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BinaryOperator;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the reported properties up to the desired ones, a round at a time: get the whole twin, convert, send what
 * differs. A round always looks at the newest version there is, and never has more than one patch in flight. The state
 * outlives the connections: what was sent over one may show only after the next one stands.
 */
final class Reporter {
    /** edgeHub may need 60 s and more for a get while it is offline; a lost answer must not cost as much. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(30);

    private static final int ASKS = 4;

    /** edgeHub tries the cloud first, up to 20 s. */
    private static final Duration PATCH_LIMIT = Duration.ofSeconds(60);

    /** When to read back what a new report came to, or whether there was a change after all. */
    static final Duration READ_BACK = HubReportState.SETTLING.plusSeconds(5);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LAST_RETRY = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);

    /**
     * The result of one look at the twin.
     *
     * @param version the desired version that was seen; empty if the twin could not be read
     * @param rest how long to rest before the next look, unless a change is announced
     */
    record PollResult(OptionalLong version, Duration rest) {}

    private final BinaryOperator<ObjectNode> conversion;
    private final Time time;
    private final Backoff retry;
    private final Backoff behind;
    /**
     * Looks at the twin that nobody asked for: notifications can be lost, and refusals be temporary. Changes come in
     * bursts, so after a new version each look puts off the next one for twice as long.
     */
    private final Backoff looks;

    private final RepeatedFailureLog troubles = new RepeatedFailureLog(LOG);
    private final HubReportState held = new HubReportState();
    private final Health health;
    private final ReadBackFailures misses = new ReadBackFailures();
    private OptionalLong seenVersion = OptionalLong.empty();
    private OptionalLong reportedVersion = OptionalLong.empty();
    /** Whose report was sent, and perhaps taken. */
    private OptionalLong unansweredVersion = OptionalLong.empty();

    /**
     * Sets it up.
     *
     * @param conversion from the whole desired section, and what others report, to the whole reported document as it
     *     will be read back; does not throw
     * @param checkInterval how often to look at the twin without being told to, when it has long been the same
     */
    Reporter(
            BinaryOperator<ObjectNode> conversion,
            Duration checkInterval,
            Time time,
            DoubleSupplier random,
            Health health) {
        this.conversion = conversion;
        this.time = time;
        this.health = health;
        this.retry = new Backoff(FIRST_RETRY, LAST_RETRY, random);
        this.behind = new Backoff(FIRST_RETRY, LAST_RETRY, random);
        this.looks = new Backoff(Time.earlier(READ_BACK, checkInterval), checkInterval, () -> 1);
    }

    /**
     * Looks at the twin once.
     *
     * @param announced the newest desired version a notification has named
     */
    PollResult round(TwinConnection connection, OptionalLong announced)
            throws InterruptedException, ConnectionLostException {
        TwinAnswer answer = getTwin(connection);
        health.answered();
        Optional<Twin> twin = Twin.in(answer);
        if (twin.isEmpty()) {
            return again("the twin get was answered with status " + answer.status() + "; trying again");
        }
        OptionalLong version = twin.get().version();
        if (version.isEmpty()) {
            return again("the twin is not known to edgeHub yet; changing nothing, trying again");
        }
        held.read(twin.get().reported(), time.uptime());
        PollResult round = report(connection, version.getAsLong(), twin.get().desired());
        if (announced.orElse(Long.MIN_VALUE) > version.getAsLong()) {
            // What was announced is not shown yet: the get came from a copy that is behind.
            return new PollResult(version, behind.next());
        }
        behind.reset();
        return round;
    }

    /** The first answer to any of several asks: a get changes nothing, so it may be sent as often as one likes. */
    private TwinAnswer getTwin(TwinConnection connection) throws InterruptedException, ConnectionLostException {
        CompletableFuture<TwinAnswer> first = connection.getTwin();
        for (int asked = 1; asked < ASKS; asked++) {
            try {
                return time.await(first, ASK_AGAIN);
            } catch (TimeoutException silence) {
                LOG.debug("no answer to twin get {} of {}", asked, ASKS);
                first = first.applyToEither(connection.getTwin(), Function.identity());
            }
        }
        return time.answer(first, ASK_AGAIN, "any of " + ASKS + " twin gets");
    }

    private PollResult report(TwinConnection connection, long version, ObjectNode desired)
            throws InterruptedException, ConnectionLostException {
        health.saw(version);
        if (!seenVersion.equals(OptionalLong.of(version))) {
            seenVersion = OptionalLong.of(version);
            looks.reset();
        }
        boolean known = reportedVersion.equals(OptionalLong.of(version));
        boolean sent = known || unansweredVersion.equals(OptionalLong.of(version));
        if (sent && !held.isSettled(time.uptime())) {
            // The hub cannot show yet what it took a moment ago; a second report would say the same.
            return new PollResult(OptionalLong.of(version), held.settlesIn(time.uptime()));
        }
        ObjectNode report = conversion.apply(desired, held.others());
        Optional<ObjectNode> patch = held.patchTo(report);
        if (patch.isEmpty()) {
            LOG.debug("desired version {}: the twin holds its report", version);
            misses.none();
            health.found(version, Health.State.CURRENT);
            return done(version);
        }
        return known ? heal(connection, version, report, patch.get()) : send(connection, version, report, patch.get());
    }

    /**
     * Makes good what the twin does not hold, though edgeHub took it: another has written into it, or IoT Hub refuses
     * what edgeHub collected. Then only overwriting all of it helps, and if that does not, nothing that we may touch.
     */
    private PollResult heal(TwinConnection connection, long version, ObjectNode report, ObjectNode patch)
            throws InterruptedException, ConnectionLostException {
        Health.State found = held.holdsHeadOf(report) ? Health.State.PARTIAL : Health.State.FROZEN;
        int miss = misses.another(version);
        if (miss == ReadBackFailures.LAST) {
            LOG.error("desired version {}: the twin is {} and stays so; edgeHub's log tells why", version, found);
        } else if (miss < ReadBackFailures.LAST) {
            LOG.warn("desired version {}: read back, the twin is {}; sending again", version, found);
            reportedVersion = OptionalLong.empty();
            looks.reset();
        }
        PollResult round = miss == ReadBackFailures.LAST - 1
                ? clear(connection, version)
                : send(connection, version, report, patch);
        health.found(version, found);
        return round;
    }

    private PollResult send(TwinConnection connection, long version, ObjectNode report, ObjectNode patch)
            throws InterruptedException, ConnectionLostException {
        if (!ReportedPatch.fits(patch)) {
            // Both what stands there in doubt and what stands there for certain must be deleted, key by key.
            return held.isSettled(time.uptime())
                    ? clear(connection, version)
                    : new PollResult(OptionalLong.of(version), held.settlesIn(time.uptime()));
        }
        Optional<PollResult> refusal = refusal(connection, version, report, patch);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LOG.info("desired version {}: reported", version);
        health.reported(version);
        return done(version);
    }

    /** Deletes all of the report. The new one follows when that has settled: sooner, edgeHub would lose deletions. */
    private PollResult clear(TwinConnection connection, long version)
            throws InterruptedException, ConnectionLostException {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode();
        LOG.info("desired version {}: making room for its report", version);
        Optional<PollResult> refusal = refusal(connection, version, nothing, ReportedPatch.clearing());
        reportedVersion = OptionalLong.empty();
        return refusal.orElseGet(() -> new PollResult(OptionalLong.of(version), HubReportState.SETTLING));
    }

    /** Sends a patch; when it was not taken, tells how to go on. */
    private Optional<PollResult> refusal(TwinConnection connection, long version, ObjectNode report, ObjectNode patch)
            throws InterruptedException, ConnectionLostException {
        held.sending(report, time.uptime());
        unansweredVersion = OptionalLong.of(version);
        // Without an answer the connection is given up: the SDK would send the patch again, perhaps after a newer one.
        TwinAnswer answer = time.answer(connection.patchReported(patch), PATCH_LIMIT, "a reported patch");
        unansweredVersion = OptionalLong.empty();
        health.answered();
        if (answer.isSuccess()) {
            held.accepted(report, time.uptime());
            return Optional.empty();
        }
        if (answer.isFinalRefusal()) {
            held.refused();
            health.found(version, Health.State.REFUSED);
            LOG.error("desired version {}: the report was refused with status {}", version, answer.status());
            return Optional.of(new PollResult(OptionalLong.of(version), looks.next()));
        }
        PollResult again = again("the report was not taken, status " + answer.status() + "; trying again");
        return Optional.of(new PollResult(OptionalLong.of(version), again.rest()));
    }

    private PollResult done(long version) {
        reportedVersion = OptionalLong.of(version);
        retry.reset();
        troubles.over();
        return new PollResult(reportedVersion, looks.next());
    }

    private PollResult again(String trouble) {
        troubles.trouble(trouble);
        return new PollResult(OptionalLong.empty(), retry.next());
    }

    /** Counts how often in a row the twin, read back, did not hold the report of one version. */
    private static final class ReadBackFailures {
        /** After it, nothing more can be done but to look again from time to time. */
        static final int LAST = 3;

        private OptionalLong version = OptionalLong.empty();
        private int count;

        int another(long missed) {
            if (!version.equals(OptionalLong.of(missed))) {
                none();
                version = OptionalLong.of(missed);
            }
            count++;
            return count;
        }

        void none() {
            count = 0;
        }
    }
}
