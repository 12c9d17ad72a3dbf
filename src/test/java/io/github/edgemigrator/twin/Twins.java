package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.manifest.Deployment;
import java.util.List;

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

    /** What converting the deployment itself gives. */
    static Conversion converted(Deployment deployment, JsonNode settings) {
        return (Conversion) Migration.of(deployment, Settings.read(settings));
    }
}
