package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.twin.TwinMigrator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Converts a small deployment for nothing while the device SDK connects. The first conversion loads a thousand classes,
 * which takes far longer than the second one, and nothing else is to be done at that time.
 */
final class WarmUp {
    /** Holds something for most rules. */
    private static final String DESIRED = "warm-up.json";

    private WarmUp() {}

    /** Gives the report that nobody needs. */
    static ObjectNode run() {
        ObjectNode desired = (ObjectNode) TwinJson.read(desired());
        ObjectNode report = new GuardedConversion(new TwinMigrator()::report).apply(desired, desired.objectNode());
        new HubReportState().patchTo(report);
        return report;
    }

    private static byte[] desired() {
        try (InputStream file = Objects.requireNonNull(WarmUp.class.getResourceAsStream(DESIRED), DESIRED)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
