package io.github.edgemigrator.startup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.RuntimeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The legacy deployment that is converted at a start. */
public final class Example {
    private static final Path FILE = Path.of("src", "deploy", "legacy-deployment.json");

    private Example() {}

    /** Its sections as the module's desired properties. */
    public static ObjectNode desired() {
        try {
            ObjectNode modules =
                    (ObjectNode) new ObjectMapper().readTree(FILE.toFile()).path("modulesContent");
            ObjectNode desired = RuntimeJson.object();
            desired.set("edgeAgent", modules.remove("$edgeAgent").path("properties.desired"));
            desired.set("edgeHub", modules.remove("$edgeHub").path("properties.desired"));
            ObjectNode twins = desired.putObject("moduleTwins");
            modules.properties()
                    .forEach(module ->
                            twins.set(module.getKey(), module.getValue().path("properties.desired")));
            return desired;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
