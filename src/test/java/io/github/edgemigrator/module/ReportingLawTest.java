package io.github.edgemigrator.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the reported properties whatever happens, and in whichever order. */
class ReportingLawTest {
    /** Versions, restarts, drops and refusals at random; in the end the hub holds the last report and nothing else. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatever_happens_the_hub_ends_up_with_the_last_report(int seed) {
        for (int run = 0; run < 50; run++) {
            int number = seed * 50 + run;
            SimulatedHub world = new SimulatedHub();
            Duration end = scramble(new Random(number), world.time(), world.hub());

            world.runFor(end.plus(SimulatedHub.CHECK.multipliedBy(3)));

            assertEquals(world.lastReport(), world.hub().cloud(), "random number " + number);
        }
    }

    /** Versions faster than edgeHub's round to the cloud, where deletions get lost unless each patch repeats them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void quick_versions_end_with_the_last_report_and_none_is_sent_twice(int seed) {
        for (int run = 0; run < 50; run++) {
            Random random = new Random(seed * 50 + run);
            SimulatedHub world = new SimulatedHub();
            FakeHub hub = world.hub();
            Duration moment = Duration.ZERO;
            for (int version = 2; version < 8; version++) {
                moment = moment.plusMillis(random.nextInt(4_000));
                ObjectNode content = randomContent(random);
                world.time().at(moment, () -> hub.announce(hub.desired(content)));
            }

            world.runFor(moment.plusSeconds(6));

            assertEquals(world.lastReport(), hub.cloud());
            List<Long> sent = hub.patches.stream()
                    .map(patch -> patch.at("/migration/desiredVersion").asLong())
                    .toList();
            assertEquals(sent.stream().distinct().sorted().toList(), sent);
        }
    }

    private static Duration scramble(Random random, ManualTime time, FakeHub hub) {
        Duration moment = Duration.ofSeconds(random.nextInt(3));
        for (int event = 0; event < 12; event++) {
            moment = moment.plusMillis(random.nextInt(9_000));
            int kind = random.nextInt(10);
            ObjectNode content = randomContent(random);
            time.at(moment, () -> {
                switch (kind) {
                    case 0, 1 -> hub.lose();
                    case 2 -> hub.patchStatuses.add(500);
                    case 3 -> hub.patchFaults.add(FakeHub.Fault.SERVED_BUT_SILENT);
                    case 4 -> hub.patchFaults.add(FakeHub.Fault.CONNECTION_LOST);
                    default -> hub.announce(hub.desired(content));
                }
            });
        }
        return moment;
    }

    private static ObjectNode randomContent(Random random) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
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
}
