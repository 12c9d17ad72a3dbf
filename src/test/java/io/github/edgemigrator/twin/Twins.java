package io.github.edgemigrator.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.TwinSchemas;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.runtime.journal.Journal;
import io.github.edgemigrator.runtime.twins.TwinRules;
import io.github.edgemigrator.runtime.twins.TwinSize;
import io.github.edgemigrator.runtime.twins.TwinStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What tests of twins have in common. */
final class Twins {
    private Twins() {}

    /** A desired section after a patch to an empty one: without what is null. */
    static ObjectNode merged(ObjectNode patch) {
        ObjectNode desired = patch.deepCopy();
        List<String> nulls = desired.propertyStream()
                .filter(property -> property.getValue().isNull())
                .map(property -> property.getKey())
                .toList();
        desired.remove(nulls);
        return desired.put("$version", 2);
    }

    /** A twin as the Azure CLI shows it. */
    static ObjectNode twin(ObjectNode desired, ObjectNode reported) {
        ObjectNode twin = JsonNodeFactory.instance.objectNode();
        twin.putObject("properties").<ObjectNode>set("desired", desired).set("reported", reported);
        return twin;
    }

    /** What converting the deployment itself gives. */
    static Conversion converted(Deployment deployment, JsonNode settings) {
        return (Conversion) Migration.of(deployment, Settings.read(settings));
    }

    /** Both hubs of every version take it, as nothing but objects, texts, numbers and booleans. */
    static void assertLegal(ObjectNode report) {
        TwinSchemas.assertReported(report);
        for (TwinRules hub : TwinRules.values()) {
            assertEquals(Optional.empty(), hub.check(report), hub.name());
        }
        assertTrue(
                TwinSize.ofCompactJson(report) <= TwinSize.LIMIT, "edgeHub counts " + TwinSize.ofCompactJson(report));
        assertTrue(
                TwinSize.ofKeysAndValues(report) <= TwinSize.LIMIT,
                "IoT Hub counts " + TwinSize.ofKeysAndValues(report));
        assertPlain(report, 0);
    }

    /** edgeHub and IoT Hub hold the report as it was sent: nothing in it is rewritten. */
    static void assertHeld(ObjectNode report) {
        String sent = JsonText.of(report);
        TwinStore hub = hub();
        assertEquals(204, hub.accept(sent));
        hub.settle();
        assertEquals(Optional.empty(), hub.poison());
        ObjectNode held = (ObjectNode) hub.read().path("reported");
        assertEquals(sent, JsonText.of(held.without("$version")));
    }

    /** A hub that passes patches on when it is told to. */
    static TwinStore hub() {
        return new TwinStore(new Journal(), Duration.ofDays(1), TwinRules.EDGE_HUB);
    }

    private static void assertPlain(JsonNode value, int depth) {
        assertTrue(!value.isNull() && !value.isArray(), "a null or an array");
        assertTrue(!value.isObject() || depth <= 8, "more than 8 levels");
        value.properties().forEach(member -> assertPlain(member.getValue(), depth + 1));
    }
}
