package io.github.edgemigrator.edgeagent.kubernetes.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.edgemigrator.json.JsonPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What rules refuse of a value, which a test writes with single quotes and without quotes around names. */
final class Checked {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private Checked() {}

    /** The fields that are refused, in the order in which they are, with commas between. */
    static String fields(String json, Consumer<Field> rules) {
        List<String> refused = new ArrayList<>();
        rules.accept(new Field(json(json), JsonPath.ROOT, (path, fault) -> refused.add(path.toString())));
        return String.join(", ", refused);
    }

    /** The keys of annotations that are refused. */
    static String keys(String json, Consumer<Map<String, Field>> rules) {
        return fields(json, all -> {
            Map<String, Field> annotations = new LinkedHashMap<>();
            all.members().forEach(annotation -> annotations.put(annotation.name(), annotation));
            rules.accept(annotations);
        });
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
