package io.github.edgemigrator.twin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** JSON as text, in forms for programs. */
final class Json {
    private static final ObjectMapper ASCII =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final ObjectMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    private Json() {}

    /** Compact, and in ASCII: nothing on the way can damage it. */
    static String ascii(JsonNode value) {
        return write(ASCII, value);
    }

    /** Compact, and the same whatever the order of the names, as {@code jq -cS} writes it. */
    static String sorted(JsonNode value) {
        return write(SORTED, value);
    }

    private static String write(ObjectMapper mapper, JsonNode value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException("a tree can always be written", impossible);
        }
    }
}
