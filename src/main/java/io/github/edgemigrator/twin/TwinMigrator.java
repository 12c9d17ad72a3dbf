package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Status;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** From a module's desired properties to the whole of its reported ones. */
public final class TwinMigrator {
    /** Made anew for whoever asks: a conversion takes little time, but all that comes of a large one much memory. */
    private volatile Supplier<TwinMigration> latest = () -> TwinMigration.of(JsonNodeFactory.instance.objectNode());

    /** Converts the deployment that the desired properties hold, for a twin in which nobody else reports. */
    public ObjectNode report(ObjectNode desired) {
        return report(desired, JsonNodeFactory.instance.objectNode());
    }

    /**
     * Converts the deployment that the desired properties hold.
     *
     * @param desired the whole desired section as the twin holds it, with its {@code $version}
     * @param others what others keep in the reported section: it takes room
     * @return the whole reported document that belongs to it; the same input gives the same bytes
     */
    public ObjectNode report(ObjectNode desired, ObjectNode others) {
        TwinMigration migrated = TwinMigration.of(desired);
        latest = () -> TwinMigration.of(desired);
        return migrated.report(TwinLimits.hubSize(others));
    }

    /** The direct methods that show what became of the desired properties reported last, by their names. */
    public SortedMap<String, Function<JsonNode, MethodAnswer>> methods() {
        return new Methods(() -> latest.get()).byName();
    }

    /** The report of a conversion that broke. */
    public static ObjectNode broken(ObjectNode desired) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ObjectNode migration = ReportHead.begin(
                report,
                Status.FAILED.word(),
                "The conversion broke. This is a defect of the module: its log names the place.",
                desired.path("$version").asLong());
        ReportHead.end(migration, Form.SUMMARY, Counts.of(List.of()));
        return report;
    }
}
