package io.github.edgemigrator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What {@code az iot edge set-modules} checks before it applies a deployment: each section against its schema. */
public final class DeploymentSchemas {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DESIRED = "properties.desired";

    private final Path folder = Shared.path("schemas/azure-iot-cli-extension");
    private final Map<String, Optional<JsonSchema>> schemas = new TreeMap<>();

    /**
     * What the tool would refuse.
     *
     * @param content the object that holds {@code $edgeAgent} and {@code $edgeHub}
     */
    public List<String> faults(JsonNode content) {
        List<String> faults = new ArrayList<>();
        for (String name : List.of("edgeAgent", "edgeHub")) {
            JsonNode section = content.path("$" + name);
            JsonNode version = section.path(DESIRED).path("schemaVersion");
            // As the tool does: without a version, or with one that has no schema, nothing is checked.
            if (version.isTextual()) {
                schema(name.toLowerCase(Locale.ROOT), version.textValue())
                        .map(schema -> schema.faults(alone(name, section)))
                        .ifPresent(faults::addAll);
            }
        }
        return faults;
    }

    private static ObjectNode alone(String name, JsonNode section) {
        return JsonNodeFactory.instance.objectNode().set("$" + name, section);
    }

    private Optional<JsonSchema> schema(String section, String version) {
        return schemas.computeIfAbsent("azure-iot-" + section + "-deployment-" + version + ".json", this::load);
    }

    private Optional<JsonSchema> load(String name) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            ObjectNode schema = (ObjectNode) MAPPER.readTree(file.toFile());
            // The tool's validator takes it for a note; ours would enforce it and refuse createOptions in pieces.
            schema.findParents("contentMediaType").forEach(owner -> ((ObjectNode) owner).remove("contentMediaType"));
            boolean draft7 = schema.path("$schema").asText().contains("/draft-07/");
            String text = schema.toString();
            return Optional.of(draft7 ? JsonSchema.draft7(text) : JsonSchema.draft4(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
