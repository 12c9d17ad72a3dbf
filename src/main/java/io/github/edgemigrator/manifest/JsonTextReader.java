package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text: strictly, then with placeholders, then with all that people and the agent's parser allow. */
final class JsonTextReader {
    private static final JsonFactory STRICT = new JsonFactory();

    // What Newtonsoft, the agent's parser, accepts beyond JSON.
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // How Jackson mentions a second place in its messages.
    private static final Pattern SOURCE = Pattern.compile("\\[Source: [^;]*; (line: \\d+, column: \\d+)]");

    private final String source;
    private final List<JsonText.DuplicateKey> duplicateKeys = new ArrayList<>();

    JsonTextReader(String text) {
        this.source = text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    JsonParse read() {
        JsonParse plain = read(STRICT, source);
        if (plain instanceof JsonText) {
            return plain;
        }
        String quoted = Placeholders.quoteBare(source);
        JsonParse template = quoted.equals(source) ? plain : read(STRICT, quoted);
        return template instanceof JsonText ? template : read(LENIENT, quoted);
    }

    /** @param text the source, or the source with bare placeholders quoted, of the same length */
    private JsonParse read(JsonFactory factory, String text) {
        duplicateKeys.clear();
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() == null) {
                return new JsonParse.Failure(new Position(1, 1), "The text is empty");
            }
            SourceTree tree = value(parser, JsonPath.ROOT);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "There is more text behind the end of the JSON value");
            }
            return new JsonText(source, tree, factory == STRICT, duplicateKeys);
        } catch (JsonProcessingException notJson) {
            String message = SOURCE.matcher(notJson.getOriginalMessage())
                    .replaceAll("$1")
                    .replaceFirst("Unrecognized token '[^']*'", "Unrecognized token");
            return new JsonParse.Failure(position(notJson.getLocation()), message);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private SourceTree value(JsonParser parser, JsonPath path) throws IOException {
        int start = offset(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, path, start);
            case START_ARRAY -> array(parser, path, start);
            case VALUE_STRING -> string(parser, start);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf(number(parser), start, parser.getTextLength());
            case VALUE_TRUE -> leaf(NODES.booleanNode(true), start, 4);
            case VALUE_FALSE -> leaf(NODES.booleanNode(false), start, 5);
            case VALUE_NULL -> leaf(NODES.nullNode(), start, 4);
            default -> throw new JsonParseException(parser, "A value was expected");
        };
    }

    private SourceTree object(JsonParser parser, JsonPath path, int start) throws IOException {
        ObjectNode json = NODES.objectNode();
        List<SourceTree.Child> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int nameStart = offset(parser);
            JsonPath member = path.child(name);
            if (json.has(name)) {
                duplicateKeys.add(new JsonText.DuplicateKey(member, position(parser.currentTokenLocation())));
            }
            parser.nextToken();
            SourceTree value = value(parser, member);
            json.set(name, value.json());
            members.add(new SourceTree.Child(name, nameStart, value));
        }
        return new SourceTree(json, start, offset(parser) + 1, members);
    }

    private SourceTree array(JsonParser parser, JsonPath path, int start) throws IOException {
        ArrayNode json = NODES.arrayNode();
        List<SourceTree.Child> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int number = elements.size();
            SourceTree value = value(parser, path.child(number));
            json.add(value.json());
            elements.add(new SourceTree.Child(Integer.toString(number), value.start(), value));
        }
        return new SourceTree(json, start, offset(parser) + 1, elements);
    }

    private SourceTree string(JsonParser parser, int start) throws IOException {
        String text = parser.getText();
        char quote = source.charAt(start);
        if (quote == '"' || quote == '\'') {
            return leaf(NODES.textNode(text), start, closingQuote(start, quote) + 1 - start);
        }
        // A bare placeholder, which quoteBare turned into a string of the same length.
        int length = text.length() + 2;
        return leaf(new BarePlaceholder(source.substring(start, start + length)), start, length);
    }

    private int closingQuote(int start, char quote) {
        int i = start + 1;
        while (source.charAt(i) != quote) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static JsonNode number(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER -> NODES.numberNode(parser.getBigIntegerValue());
            default -> NODES.numberNode(parser.getDecimalValue());
        };
    }

    private static SourceTree leaf(JsonNode json, int start, int length) {
        return new SourceTree(json, start, start + length, List.of());
    }

    private static int offset(JsonParser parser) {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }

    /** Text that breaks a limit of the parser, such as its depth, breaks it nowhere in particular. */
    private static Position position(@Nullable JsonLocation location) {
        return location == null
                ? new Position(1, 1)
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
