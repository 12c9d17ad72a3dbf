package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.Edit;
import io.github.edgemigrator.json.Edits;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Puts every module's createOptions back into the form in which they were written. */
final class DeploymentWriter {
    private final BooleanSupplier template;
    private final int pieceLimit;

    /** @param template whether the deployment is a template, of which createOptions may stay an object */
    DeploymentWriter(BooleanSupplier template, int pieceLimit) {
        this.template = template;
        this.pieceLimit = pieceLimit;
    }

    /** @param written the modules as they were written */
    JsonNode collapse(JsonNode tree, List<Module> modules, WrittenModules written) {
        List<Edit> edits = new ArrayList<>();
        for (Module module : modules) {
            Optional<WrittenModules.Written> before =
                    written.unchanged(module).filter(unchanged -> !isToBeText(unchanged.options()));
            if (before.isPresent()) {
                edits.add(new Edit.Put(module.value().path(), before.get().text()));
            } else {
                JsonValue settings = module.settings();
                JsonNode collapsed = collapse(settings.json(), written.options(module));
                if (!Edits.sameInstance(collapsed, settings.json())) {
                    edits.add(new Edit.Put(settings.path(), collapsed));
                }
            }
        }
        return Edits.apply(tree, edits);
    }

    /** Puts the createOptions of one module's settings back into their form. */
    private JsonNode collapse(JsonNode settings, CreateOptions options) {
        JsonValue current = new JsonValue(JsonPath.ROOT, settings).get(CreateOptions.NAME);
        return isCut(current, options) ? replaced(settings, current.name(), cut(current.json(), options)) : settings;
    }

    /** The length of the longest piece (bytes of UTF-8) as a module's createOptions are written; 0 if it has none. */
    int longestPiece(Module module, CreateOptions options) {
        JsonNode settings = module.settings().json();
        JsonValue current = new JsonValue(JsonPath.ROOT, settings).get(CreateOptions.NAME);
        Map<String, JsonNode> pieces =
                isCut(current, options) ? cut(current.json(), options) : CreateOptionsPieces.of(settings);
        return pieces.values().stream()
                .filter(JsonNode::isTextual)
                .mapToInt(piece -> piece.textValue().getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }

    /** Whether createOptions are written as text, in pieces. */
    private boolean isCut(JsonValue current, CreateOptions options) {
        boolean staysObject = options instanceof CreateOptions.Inline && template.getAsBoolean();
        return current.json().isObject() && !staysObject && !(options instanceof CreateOptions.Unreadable);
    }

    private Map<String, JsonNode> cut(JsonNode current, CreateOptions options) {
        if (options instanceof CreateOptions.Text before) {
            JsonText text = before.text();
            return text.tree().equals(current) && !before.isToBeWrittenAnew()
                    ? before.pieces()
                    : cut(text.render(current));
        }
        return cut(JsonText.of(current));
    }

    /** Outside a template, createOptions that are an object become text even if nothing else changes. */
    private boolean isToBeText(CreateOptions options) {
        return options instanceof CreateOptions.Inline && !template.getAsBoolean();
    }

    private Map<String, JsonNode> cut(String text) {
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
