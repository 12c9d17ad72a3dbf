package io.github.edgemigrator;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A JSON schema; the validator behind it has a JSON model of its own, so that texts go to and fro. */
public final class JsonSchema {
    private final Schema schema;

    private JsonSchema(SpecificationVersion version, String text) {
        schema = SchemaRegistry.withDefaultDialect(version).getSchema(text, InputFormat.JSON);
    }

    /** Reads a schema of draft 4. */
    public static JsonSchema draft4(String text) {
        return new JsonSchema(SpecificationVersion.DRAFT_4, text);
    }

    /** Reads a schema of draft 7. */
    public static JsonSchema draft7(String text) {
        return new JsonSchema(SpecificationVersion.DRAFT_7, text);
    }

    /** Lists where a document breaks the schema. */
    public List<String> faults(JsonNode document) {
        return schema.validate(document.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
