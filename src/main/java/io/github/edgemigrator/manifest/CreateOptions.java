package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.AgentJsonReader;
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
 * the others count from 1 without a gap, with one digit or more. It also takes a key for one that merely has the name
 * in it: a lone {@code oldCreateOptions} are the createOptions.
 */
public sealed interface CreateOptions {
    /** The name in {@code settings} under which createOptions stand in one piece. */
    String NAME = "createOptions";

    /**
     * No options: the key is absent, empty, blank, {@code null}, the text {@code "null"} in any case, or {@code ""}.
     */
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

        /** The key under which they stand as an object: that of the first piece, unless the agent alone takes it. */
        String key() {
            return CreateOptionsPieces.isPiece(firstKey()) ? firstKey() : NAME;
        }

        /** The key that is none of createOptions, but under which the agent finds them. */
        public Optional<String> strayKey() {
            return Optional.of(firstKey()).filter(first -> !first.equals(key()));
        }

        /**
         * Whether the text or its keys are such that the agent, or the tools, cannot read them where something changed.
         */
        boolean isToBeWrittenAnew() {
            return hasByteOrderMark()
                    || !text.afterComment().isEmpty()
                    || strayKey().isPresent();
        }

        /** Whether a byte order mark stands in front, which the agent cannot read. */
        public boolean hasByteOrderMark() {
            return pieces.values().iterator().next().asText("").startsWith("\uFEFF");
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
     * their keys have the name in them, such as {@code oldCreateOptions} beside {@code createOptions}. It then refuses
     * the whole deployment (400).
     */
    static List<JsonValue> strays(JsonValue settings) {
        return CreateOptionsPieces.fault(CreateOptionsPieces.ofAgent(settings.json()))
                        .isPresent()
                ? settings.members(CreateOptionsPieces::isStray)
                : List.of();
    }

    /** Finds the createOptions in a module's {@code settings}. */
    static CreateOptions in(JsonNode settings) {
        Map<String, JsonNode> pieces = CreateOptionsPieces.ofAgent(settings);
        if (pieces.isEmpty()) {
            return new None();
        }
        if (CreateOptionsPieces.fault(pieces).isPresent()) {
            Map<String, JsonNode> named = CreateOptionsPieces.of(settings);
            pieces = named.isEmpty() ? pieces : named;
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
        if (AgentJsonReader.isBlank(joined) || joined.equalsIgnoreCase("null")) {
            return new None();
        }
        if (Placeholders.isOne(joined)) {
            return new Unfilled(key);
        }
        JsonParse parsed = JsonText.parseOptions(joined);
        if (parsed instanceof JsonParse.Failure failure) {
            return Placeholders.in(joined)
                    ? new Unfilled(key)
                    : new Unreadable(key, Optional.of(failure.position()), failure.message());
        }
        JsonText text = (JsonText) parsed;
        if (text.tree().isNull() || text.tree().equals(TextNode.valueOf(""))) {
            return new None();
        }
        return text.tree().isObject()
                ? new Text(text, pieces)
                : new Unreadable(
                        key, Optional.empty(), "createOptions must hold a JSON object" + inspected(text.tree()));
    }

    /** What to do with a list of containers, as {@code docker inspect} prints one; empty if it is something else. */
    private static String inspected(JsonNode list) {
        boolean containers =
                list.isArray() && list.path(0).has("HostConfig") && list.path(0).has("Config");
        return containers ? "; the list that docker inspect prints has it in HostConfig and Config of its element" : "";
    }
}
