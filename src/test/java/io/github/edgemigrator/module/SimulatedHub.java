package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The module's logic, from the supervisor down, between a hub on paper and a clock that a test turns. */
record SimulatedHub(ManualTime time, FakeHub hub, Health health) {
    static final Duration CHECK = Duration.ofMinutes(15);

    SimulatedHub() {
        this(new ManualTime());
    }

    private SimulatedHub(ManualTime time) {
        this(time, new FakeHub(time), new Health(time));
    }

    void runFor(Duration length) {
        time.stopAt(length);
        Reporter reporter =
                new Reporter(new GuardedConversion((desired, others) -> echo(desired)), CHECK, time, () -> 0.5, health);
        new Supervisor(hub, reporter, time, () -> 0.5, health).run();
    }

    /** What the hub should hold in the end. */
    ObjectNode lastReport() {
        return TwinJson.asReadBack(echo(hub.desired()));
    }

    /** A conversion that shows what it was given, in the types that a program would choose. */
    static ObjectNode echo(ObjectNode desired) {
        if (desired.path("break").asBoolean()) {
            throw new IllegalStateException("broken by the test");
        }
        ObjectNode copy = desired.deepCopy();
        JsonNode version = copy.remove("$version");
        ObjectNode report = desired.objectNode();
        report.putObject("migration").put("status", "converted").put("desiredVersion", version.asLong());
        report.set("edgeAgent", copy);
        return report;
    }

    /** JSON, with apostrophes for quotes. */
    static ObjectNode json(String text) {
        return (ObjectNode) TwinJson.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }
}
