package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.json.JsonParse;
import io.github.edgemigrator.json.JsonText;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.Placeholders;
import io.github.edgemigrator.json.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a module's createOptions are written in its {@code settings}: nothing, an object, or text in up to 100 pieces
 * named {@code createOptions}, {@code createOptions01}, {@code createOptions02}, …
 *
 * <p>Pieces are found and joined as the agent does it ({@code DockerConfig}): case is ignored, the first has no number,
 * the others count from 1 without a gap.
 */
public sealed interface CreateOptions {
    /** The name in {@code settings} under which createOptions stand in one piece. */
    String NAME = "createOptions";

    /** No options: the key is absent, empty, blank, {@code null} or the text {@code "null"}. */
    record None() implements CreateOptions {}

    /** An object instead of text. */
    record Inline(ObjectNode options) implements CreateOptions {}

    /**
     * Text that holds an object.
     *
     * @param text the joined text
     * @param pieces the keys and values of {@code settings} that hold it, in their order
     */
    record Text(JsonText text, Map<String, JsonNode> pieces) implements CreateOptions {
        public Text {
            pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
        }

        String firstKey() {
            return pieces.keySet().iterator().next();
        }
    }

    /**
     * A placeholder that stands for all of them: what they are, nobody knows before it is filled in.
     *
     * @param key the key in {@code settings} under which it stands
     */
    record Unfilled(String key) implements CreateOptions {}

    /**
     * Something that the agent could not read either; it would refuse the whole deployment (400).
     *
     * @param key the key in {@code settings} that is meant
     * @param position in the joined text
     */
    record Unreadable(String key, Optional<Position> position, String message) implements CreateOptions {}

    /** The longest sequence of pieces that the agent reads. */
    int MOST_PIECES = 100;

    /**
     * The members of a module's {@code settings} that are no createOptions, but that the agent takes for pieces because
     * their keys have the name in them, such as {@code oldCreateOptions}. It then refuses the whole deployment (400).
     */
    static List<JsonValue> strays(JsonValue settings) {
        return settings.members(CreateOptionsPieces::isStray);
    }

    /** Finds the createOptions in a module's {@code settings}. */
    static CreateOptions in(JsonNode settings) {
        Map<String, JsonNode> pieces = CreateOptionsPieces.of(settings);
        if (pieces.isEmpty()) {
            return new None();
        }
        String first = pieces.keySet().iterator().next();
        if (pieces.size() == 1 && pieces.get(first) instanceof ObjectNode options) {
            return new Inline(options);
        }
        Optional<Unreadable> fault = CreateOptionsPieces.fault(pieces);
        if (fault.isPresent()) {
            return fault.get();
        }
        StringBuilder joined = new StringBuilder();
        pieces.values().forEach(piece -> joined.append(piece.asText("")));
        return parse(first, joined.toString(), pieces);
    }

    private static CreateOptions parse(String key, String joined, Map<String, JsonNode> pieces) {
        if (joined.isBlank()) {
            return new None();
        }
        if (Placeholders.isOne(joined)) {
            return new Unfilled(key);
        }
        JsonParse parsed = JsonText.parse(joined);
        if (parsed instanceof JsonParse.Failure failure) {
            return new Unreadable(key, Optional.of(failure.position()), failure.message());
        }
        JsonText text = (JsonText) parsed;
        if (text.tree().isNull()) {
            return new None();
        }
        return text.tree().isObject()
                ? new Text(text, pieces)
                : new Unreadable(key, Optional.empty(), "createOptions must hold a JSON object");
    }
}
