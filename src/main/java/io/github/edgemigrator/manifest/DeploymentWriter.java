package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts every module's createOptions back into the form in which they were written. */
final class DeploymentWriter {
    private final boolean template;
    private final int pieceLimit;

    DeploymentWriter(boolean template, int pieceLimit) {
        this.template = template;
        this.pieceLimit = pieceLimit;
    }

    /** @param written how the createOptions were written, by the path of the settings that hold them */
    JsonNode collapse(JsonNode tree, Map<JsonPath, CreateOptions> written) {
        List<Edit> edits = new ArrayList<>();
        written.forEach((path, options) -> {
            JsonNode settings = Edits.at(tree, path);
            JsonNode collapsed = collapse(settings, options);
            if (!collapsed.equals(settings)) {
                edits.add(new Edit.Put(path, collapsed));
            }
        });
        return Edits.apply(tree, edits);
    }

    private JsonNode collapse(JsonNode settings, CreateOptions options) {
        JsonValue current = new JsonValue(JsonPath.ROOT, settings).get(CreateOptions.NAME);
        if (!current.json().isObject()) {
            return settings;
        }
        if (options instanceof CreateOptions.Text text) {
            return text.text().tree().equals(current.json())
                    ? replaced(settings, current.name(), text.pieces())
                    : replaced(settings, current.name(), pieces(text.text().render(current.json())));
        }
        boolean staysObject = options instanceof CreateOptions.Inline && template;
        return staysObject
                ? settings
                : replaced(settings, current.name(), pieces(current.json().toString()));
    }

    private Map<String, JsonNode> pieces(String text) {
        Map<String, JsonNode> pieces = new LinkedHashMap<>();
        CreateOptionsPieces.cut(text, pieceLimit).forEach((key, piece) -> pieces.put(key, TextNode.valueOf(piece)));
        return pieces;
    }

    private static ObjectNode replaced(JsonNode settings, String key, Map<String, JsonNode> pieces) {
        ObjectNode replaced = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : settings.properties()) {
            if (member.getKey().equals(key)) {
                pieces.forEach(replaced::set);
            } else {
                replaced.set(member.getKey(), member.getValue());
            }
        }
        return replaced;
    }
}
