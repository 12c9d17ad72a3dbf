package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.edgemigrator.conversion.Device;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.conversion.Options;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.target.Target;
import io.github.edgemigrator.target.Targets;
import java.util.List;

/**
 * What the operator says of the device, and chooses.
 *
 * @param target the kind of device
 * @param device the {@code device} object
 * @param options the {@code options} object
 * @param findings what in them could not be used
 */
public record Settings(Target target, Device device, Options options, List<Finding> findings) {
    public Settings {
        findings = List.copyOf(findings);
    }

    /** Nothing said, nothing chosen. */
    public static Settings defaults() {
        return read(MissingNode.getInstance());
    }

    /**
     * Reads {@code {"device": {…}, "options": {…}}}.
     *
     * @param holder an object that may hold one or both; other members are not looked at
     */
    public static Settings read(JsonNode holder) {
        return new SettingsReader(Targets.KUBERNETES).read(new JsonValue(JsonPath.ROOT, holder));
    }
}
