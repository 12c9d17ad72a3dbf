package io.github.edgemigrator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The published schemas of the module's twin. */
public final class TwinSchemas {
    private static final JsonSchema DESIRED = load("desired");
    private static final JsonSchema REPORTED = load("reported");

    private TwinSchemas() {}

    /** Checks desired properties, or a patch for them. */
    public static void assertDesired(JsonNode desired) {
        assertEquals(Set.of(), DESIRED.validate(desired), desired::toPrettyString);
    }

    /** Checks a report. */
    public static void assertReported(JsonNode reported) {
        assertEquals(Set.of(), REPORTED.validate(reported), reported::toPrettyString);
    }

    /** Whether reports have a property at this path, its names between dots. */
    public static boolean knowsReported(String path) {
        return !REPORTED.getSchemaNode()
                .at("/properties/" + path.replace(".", "/properties/"))
                .isMissingNode();
    }

    private static JsonSchema load(String name) {
        Path file = Path.of("src/site/resources/schemas", name + ".schema.json");
        try {
            return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
