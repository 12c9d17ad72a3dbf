package io.github.edgemigrator.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The module's logic, from the supervisor down, against a hub on paper and without any time passing. */
class ReportingTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CHECK = Duration.ofMinutes(15);

    private final ManualTime time = new ManualTime();
    private final FakeHub hub = new FakeHub(time);

    @Test
    void startSubscribesThenGetsThenReports() {
        hub.desired(json("{'deployment': {'a': 1}}"));

        runFor(Duration.ofSeconds(9));

        assertEquals("[connect, subscribe, get, patch, close]", hub.log.toString());
        assertEquals(2, hub.reportedVersion());
    }

    @Test
    void notificationOfWhatIsKnownAlreadyIsDropped() {
        time.at(seconds(60), () -> hub.announce(1)).at(seconds(61), () -> hub.announce(0));

        runFor(seconds(100));

        assertEquals(2, hub.count("get"), "the start and the reading back");
    }

    @Test
    void notificationWithoutVersionLeadsToGet() {
        time.at(seconds(60), hub::announceWithoutVersion);

        runFor(seconds(100));

        assertEquals(3, hub.count("get"));
    }

    @Test
    void burstOfVersionsIsReportedOnceAtTheNewest() {
        time.at(seconds(60), () -> {
            for (int change = 0; change < 20; change++) {
                hub.desired(json("{'deployment': {'change': " + change + "}}"));
                hub.announce(change + 2);
            }
        });

        runFor(seconds(70));

        assertEquals(2, hub.patches.size(), "the start and the burst");
        assertEquals(21, hub.reportedVersion());
    }

    @Test
    void lostNotificationIsMadeGoodByThePeriodicGet() {
        time.at(seconds(60), () -> hub.desired(json("{'deployment': 'new'}")));

        runFor(CHECK.plusMinutes(1));

        assertEquals(2, hub.reportedVersion());
    }

    @Test
    void nothingIsSentWhileNothingChanges() {
        runFor(DAY);

        assertEquals(1, hub.patches.size());
        assertEquals(1, hub.count("connect"));
    }

    @Test
    void reportThatTheHubHoldsAlreadyIsNotSentAgain() {
        hub.cloud().setAll(echo(hub.desired()));

        runFor(DAY);

        assertEquals(0, hub.patches.size());
    }

    @Test
    void twinWithoutVersionChangesNothingUntilItIsKnown() {
        hub.withoutDesiredVersion();
        time.at(Duration.ofMinutes(30), () -> hub.desiredVersion(7));

        time.at(Duration.ofMinutes(29), () -> assertEquals(0, hub.patches.size()));

        runFor(Duration.ofMinutes(32));

        assertEquals(7, hub.reportedVersion());
    }

    @Test
    void reconnectSubscribesAndGetsAgain() {
        time.at(seconds(60), () -> {
            hub.desired(json("{'deployment': 'changed while away'}"));
            hub.reconnect();
        });

        runFor(seconds(70));

        assertEquals(2, hub.count("subscribe"));
        assertEquals(1, hub.count("connect"));
        assertEquals(2, hub.reportedVersion());
    }

    @Test
    void connectionLostForGoodIsReplacedByAnother() {
        time.at(seconds(60), () -> {
            hub.desired(json("{'deployment': 'changed while away'}"));
            hub.refusedConnections = 3;
            hub.lose();
        });

        runFor(seconds(90));

        assertEquals(5, hub.count("connect"), "the first, three refused ones, the last");
        assertEquals(2, hub.reportedVersion());
        assertEquals(0, hub.open, "none is left open after the end");
    }

    @Test
    void hubThatIsDownForALongTimeIsTriedForEverButNotHotly() {
        hub.refusedConnections = Integer.MAX_VALUE;

        runFor(DAY);

        long tries = hub.count("connect");
        assertTrue(tries > DAY.toSeconds() / 30, tries + " tries");
        assertTrue(tries < DAY.toSeconds() / 10, tries + " tries");
    }

    @Test
    void silentGetIsAskedAgain() {
        hub.getFaults.add(FakeHub.Fault.SILENCE);

        runFor(seconds(40));

        assertEquals(1, hub.reportedVersion());
        assertEquals(1, hub.count("connect"));
    }

    @Test
    void getsThatStaySilentEndTheConnection() {
        for (int ask = 0; ask < 4; ask++) {
            hub.getFaults.add(FakeHub.Fault.SILENCE);
        }

        runFor(seconds(130));

        assertEquals(2, hub.count("connect"));
        assertEquals(1, hub.reportedVersion());
    }

    @Test
    void refusedGetIsTriedAgain() {
        hub.getStatuses.add(500);
        hub.getStatuses.add(429);

        runFor(seconds(20));

        assertEquals(1, hub.reportedVersion());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void patchThatWasNotTakenIsTriedAgain(int status) {
        hub.patchStatuses.add(status);
        hub.patchStatuses.add(status);

        runFor(seconds(20));

        assertEquals(1, hub.reportedVersion());
        assertEquals(1, hub.count("connect"));
    }

    @Test
    void patchRefusedForGoodIsNotRepeatedHotlyAndTheNextVersionGoesOn() {
        for (int refusal = 0; refusal < 5; refusal++) {
            hub.patchStatuses.add(400);
        }
        time.at(Duration.ofMinutes(14), () -> assertEquals(1, hub.patches.size()))
                .at(Duration.ofMinutes(20), () -> {
                    hub.patchStatuses.clear();
                    hub.desired(json("{'deployment': 'better'}"));
                    hub.announce(2);
                });

        runFor(Duration.ofMinutes(21));

        assertEquals(2, hub.reportedVersion());
    }

    @Test
    void patchWithoutAnswerEndsTheConnectionAndIsMadeGoodByTheNext() {
        hub.patchFaults.add(FakeHub.Fault.SERVED_BUT_SILENT);

        runFor(seconds(100));

        assertEquals(2, hub.count("connect"));
        assertEquals(1, hub.reportedVersion());
    }

    @Test
    void announcementThatTheGetDoesNotShowYetIsLookedForSoon() {
        time.at(seconds(60), () -> hub.announce(2)).at(seconds(62), () -> hub.desired(json("{'deployment': 'late'}")));

        runFor(seconds(75));

        assertEquals(2, hub.reportedVersion());
    }

    @Test
    void reportSpoiledBehindTheModulesBackIsHealed() {
        hub.desired(json("{'deployment': {'a': {'b': 1}}}"));
        time.at(Duration.ofMinutes(2), () -> ((ObjectNode) hub.cloud().path("copy")).put("foreign", true));

        runFor(CHECK.plusMinutes(2));

        assertFalse(hub.cloud().path("copy").has("foreign"));
    }

    @Test
    void brokenConversionIsReportedAsFailedAndTheModuleGoesOn() {
        hub.desired(json("{'break': true}"));
        time.at(
                        seconds(20),
                        () -> assertEquals(
                                "failed", hub.cloud().at("/migration/status").asText()))
                .at(seconds(60), () -> {
                    hub.desired(json("{'deployment': 'whole'}"));
                    hub.announce(3);
                });

        runFor(seconds(70));

        assertEquals("converted", hub.cloud().at("/migration/status").asText());
        assertEquals(3, hub.reportedVersion());
    }

    /** Versions, restarts, drops and refusals at random; in the end the hub holds the last report and nothing else. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whateverHappensTheHubEndsUpWithTheLastReport(int seed) {
        for (int run = 0; run < 50; run++) {
            int number = seed * 50 + run;
            ManualTime clock = new ManualTime();
            FakeHub edge = new FakeHub(clock);
            scramble(new Random(number), clock, edge);

            supervisor(clock, edge).run();

            assertEquals(TwinJson.asReadBack(echo(edge.desired())), edge.cloud(), "random number " + number);
        }
    }

    /** Versions faster than edgeHub's round to the cloud, where deletions get lost unless each patch repeats them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void quickVersionsEndWithTheLastReportAndNoneIsSentTwice(int seed) {
        for (int run = 0; run < 50; run++) {
            Random random = new Random(seed * 50 + run);
            ManualTime clock = new ManualTime();
            FakeHub edge = new FakeHub(clock);
            Duration moment = Duration.ZERO;
            for (int version = 2; version < 8; version++) {
                moment = moment.plusMillis(random.nextInt(4_000));
                ObjectNode content = randomContent(random);
                clock.at(moment, () -> edge.announce(edge.desired(content)));
            }
            clock.stopAt(moment.plusSeconds(6));

            supervisor(clock, edge).run();

            assertEquals(TwinJson.asReadBack(echo(edge.desired())), edge.cloud());
            List<Long> sent = edge.patches.stream()
                    .map(patch -> patch.at("/migration/desiredVersion").asLong())
                    .toList();
            assertEquals(sent.stream().distinct().sorted().toList(), sent);
        }
    }

    private static void scramble(Random random, ManualTime clock, FakeHub edge) {
        Duration moment = seconds(random.nextInt(3));
        for (int event = 0; event < 12; event++) {
            moment = moment.plusMillis(random.nextInt(9_000));
            int kind = random.nextInt(10);
            ObjectNode content = randomContent(random);
            clock.at(moment, () -> {
                switch (kind) {
                    case 0 -> edge.reconnect();
                    case 1 -> edge.lose();
                    case 2 -> edge.patchStatuses.add(500);
                    case 3 -> edge.patchFaults.add(FakeHub.Fault.SERVED_BUT_SILENT);
                    case 4 -> edge.patchFaults.add(FakeHub.Fault.CONNECTION_LOST);
                    default -> edge.announce(edge.desired(content));
                }
            });
        }
        clock.stopAt(moment.plus(CHECK.multipliedBy(3)));
    }

    private static ObjectNode randomContent(Random random) {
        ObjectNode content = json("{}");
        for (String module : new String[] {"camera", "mover", "model"}) {
            if (random.nextBoolean()) {
                ObjectNode inner = content.putObject(module);
                for (String key : new String[] {"01", "02", "03"}) {
                    if (random.nextBoolean()) {
                        inner.put(key, random.nextInt(2));
                    }
                }
            }
        }
        return content;
    }

    private void runFor(Duration length) {
        time.stopAt(length);
        supervisor(time, hub).run();
    }

    private static Supervisor supervisor(ManualTime time, FakeHub hub) {
        Reporter reporter = new Reporter(new GuardedConversion(ReportingTest::echo), CHECK, time, () -> 0.5);
        return new Supervisor(hub, reporter, time, () -> 0.5);
    }

    /** A conversion that shows what it was given, in the types that a program would choose. */
    private static ObjectNode echo(ObjectNode desired) {
        if (desired.path("break").asBoolean()) {
            throw new IllegalStateException("broken by the test");
        }
        ObjectNode copy = desired.deepCopy();
        JsonNode version = copy.remove("$version");
        ObjectNode report = json("{}");
        report.putObject("migration").put("status", "converted").put("desiredVersion", version.asLong());
        report.set("copy", copy);
        return report;
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) TwinJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
