package io.github.edgemigrator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published schemas of the module's twin. */
public final class TwinSchemas {
    private static final String REPORTED_TEXT = read("reported");
    private static final JsonSchema DESIRED = JsonSchema.draft7(read("desired"));
    private static final JsonSchema REPORTED = JsonSchema.draft7(REPORTED_TEXT);

    private TwinSchemas() {}

    /** Checks desired properties, or a patch for them. */
    public static void assertDesired(JsonNode desired) {
        assertEquals(List.of(), DESIRED.faults(desired), desired::toPrettyString);
    }

    /** Checks a report. */
    public static void assertReported(JsonNode reported) {
        assertEquals(List.of(), REPORTED.faults(reported), reported::toPrettyString);
    }

    /** Whether reports have a property at this path, its names between dots. */
    public static boolean knowsReported(String path) {
        try {
            return !new ObjectMapper()
                    .readTree(REPORTED_TEXT)
                    .at("/properties/" + path.replace(".", "/properties/"))
                    .isMissingNode();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String name) {
        try {
            return Files.readString(Path.of("src/site/resources/schemas", name + ".schema.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
