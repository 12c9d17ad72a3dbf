package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Options;
import io.github.edgemigrator.conversion.Secrets;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Edit;
import io.github.edgemigrator.manifest.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The converted deployment as the reported properties show it. */
final class ConvertedSections {
    private static final String TWINS = "moduleTwins";

    private ConvertedSections() {}

    /**
     * Its sections, secrets hidden unless the operator wants them, and only those module twins that changed or moved.
     */
    static ObjectNode of(Conversion conversion, Options options) {
        Deployment output = conversion.output();
        Deployment shown = options.includeSecrets()
                ? output
                : output.edit(List.of(new Edit.Put(JsonPath.ROOT, Secrets.redact(JsonPath.ROOT, output.tree()))));
        ObjectNode sections = shown.sections(options.chunkSize());
        JsonNode before = conversion.input().sections(options.chunkSize()).path(TWINS);
        if (sections.path(TWINS) instanceof ObjectNode twins) {
            JsonNode after = output.sections(options.chunkSize()).path(TWINS);
            List<String> unchanged = new ArrayList<>();
            for (Map.Entry<String, JsonNode> twin : after.properties()) {
                if (twin.getValue().equals(before.path(twin.getKey()))) {
                    unchanged.add(twin.getKey());
                }
            }
            twins.remove(unchanged);
            if (twins.isEmpty()) {
                sections.remove(TWINS);
            }
        }
        return sections;
    }
}
