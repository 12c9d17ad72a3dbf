package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * A JSON text and the tree it holds.
 *
 * <p>{@link #render} writes a changed tree as this text with the changes set in: what did not change keeps every byte,
 * its white space, number forms and placeholders included.
 */
public final class JsonText implements JsonParse {
    private final String source;
    private final SourceTree tree;
    private final boolean strict;
    private final List<DuplicateKey> duplicateKeys;
    private final List<JsonPath> afterComment;

    /**
     * A name that stands more than once in one object.
     *
     * @param path of the member
     * @param position of its second appearance
     */
    public record DuplicateKey(JsonPath path, Position position) {}

    JsonText(
            String source,
            SourceTree tree,
            boolean strict,
            List<DuplicateKey> duplicateKeys,
            List<JsonPath> afterComment) {
        this.source = source;
        this.tree = tree;
        this.strict = strict;
        this.duplicateKeys = List.copyOf(duplicateKeys);
        this.afterComment = List.copyOf(afterComment);
    }

    /**
     * Reads a text as people write it.
     *
     * <p>Accepted beside JSON: a byte order mark, comments, trailing commas, single quotes, names without quotes, and
     * unquoted placeholders ({@code $NAME}, <code>${name}</code>, {@code <name>}, {@code {{name}}}) in place of a
     * value.
     */
    public static JsonParse parse(String text) {
        return new JsonTextReader(text).read();
    }

    /**
     * Reads createOptions as the agent does: what is no JSON by {@link AgentJsonReader}, unquoted placeholders beside
     * that, and a byte order mark, which the agent does not read.
     */
    public static JsonParse parseOptions(String text) {
        return new JsonTextReader(text).readOptions();
    }

    /**
     * Returns the value of a text that is JSON and nothing else; empty if it is not. Like {@link #of} it needs no
     * {@code ObjectMapper}, see the decision {@code no-object-mapper}.
     */
    public static Optional<JsonNode> read(String json) {
        return new JsonTextReader(json).readStrict();
    }

    /** Returns a value as compact JSON; a placeholder that stood without quotes has quotes in it. */
    public static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        Layout.JSON.write(value, "", text);
        return text.toString();
    }

    /** The tree, not to be changed; a bare placeholder stands in it as a string, of a repeated name the last value. */
    public JsonNode tree() {
        return tree.json();
    }

    /** The tree with the places of its values in {@link #source()}. */
    public SourceTree sourceTree() {
        return tree;
    }

    public List<DuplicateKey> duplicateKeys() {
        return duplicateKeys;
    }

    /** The members between whose name and value a comment stands, if that was looked for. */
    public List<JsonPath> afterComment() {
        return afterComment;
    }

    /** Whether the text is strict JSON, bare placeholders apart. */
    public boolean isStrict() {
        return strict;
    }

    /** The text as it was read, without a byte order mark. */
    public String source() {
        return source;
    }

    /**
     * The text of a changed tree.
     *
     * @param changed what the text shall hold
     * @return strict JSON (bare placeholders apart) in the layout of this text; this text itself if it is strict and
     *     nothing changed
     */
    public String render(JsonNode changed) {
        return new SourceRenderer(source, strict).render(tree, changed);
    }
}
