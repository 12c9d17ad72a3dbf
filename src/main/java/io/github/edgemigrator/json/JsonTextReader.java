package io.github.edgemigrator.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.base.ParserBase;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text: strictly, then with placeholders, then with all that people or the agent's parser allow. */
final class JsonTextReader {
    private static final JsonFactory STRICT = new JsonFactory();

    // What people write beyond JSON, and the tools that build deployments accept.
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String source;
    private SourcePlaces places;
    private boolean strict;
    private boolean duplicates;

    JsonTextReader(String text) {
        this.source = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.places = new SourcePlaces(source);
    }

    JsonParse read() {
        return read(quoted -> read(LENIENT, quoted));
    }

    JsonParse readOptions() {
        return read(quoted -> new AgentJsonReader(source, quoted).read());
    }

    /** @param lenient reads the source with its bare placeholders quoted, when it is not strict JSON */
    private JsonParse read(Function<String, JsonParse> lenient) {
        JsonParse plain = read(STRICT, source);
        if (plain instanceof JsonText) {
            return plain;
        }
        String quoted = Placeholders.quoteBare(source);
        JsonParse template = quoted.equals(source) ? plain : read(STRICT, quoted);
        return template instanceof JsonText ? template : lenient.apply(quoted);
    }

    Optional<JsonNode> readStrict() {
        return read(STRICT, source) instanceof JsonText text ? Optional.of(text.tree()) : Optional.empty();
    }

    /** @param text the source, or the source with bare placeholders quoted, of the same length */
    private JsonParse read(JsonFactory factory, String text) {
        places = new SourcePlaces(source);
        strict = factory == STRICT;
        duplicates = false;
        try (ParserBase parser = (ParserBase) factory.createParser(text)) {
            if (parser.nextToken() == null) {
                return new JsonParse.Failure(new Position(1, 1), "The text is empty");
            }
            JsonNode tree = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "There is more text behind the end of the JSON value");
            }
            List<JsonText.DuplicateKey> duplicateKeys = duplicates ? DuplicateKeys.in(factory, text) : List.of();
            return new JsonText(source, new SourceTree(places, 0, tree), strict, duplicateKeys, List.of());
        } catch (JsonProcessingException notJson) {
            String message = JsonErrors.plain(notJson.getOriginalMessage());
            return new JsonParse.Failure(position(notJson.getLocation()), message);
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private JsonNode value(ParserBase parser) throws IOException {
        int start = offset(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, places.open(start));
            case START_ARRAY -> array(parser, places.open(start));
            case VALUE_STRING -> string(parser, start);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf(number(parser), start, start + parser.getTextLength());
            case VALUE_TRUE -> leaf(NODES.booleanNode(true), start, start + 4);
            case VALUE_FALSE -> leaf(NODES.booleanNode(false), start, start + 5);
            case VALUE_NULL -> leaf(NODES.nullNode(), start, start + 4);
            default -> throw new JsonParseException(parser, "A value was expected");
        };
    }

    private ObjectNode object(ParserBase parser, int number) throws IOException {
        ObjectNode json = NODES.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            // Strict JSON has nothing but white space and a comma before a name, which is found when it is asked for.
            places.name(name, strict ? SourcePlaces.UNKNOWN : nameOffset(parser));
            parser.nextToken();
            if (json.replace(name, value(parser)) != null) {
                duplicates = true;
            }
        }
        places.close(number, offset(parser) + 1);
        return json;
    }

    private ArrayNode array(ParserBase parser, int number) throws IOException {
        ArrayNode json = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            json.add(value(parser));
        }
        places.close(number, offset(parser) + 1);
        return json;
    }

    private JsonNode string(ParserBase parser, int start) throws IOException {
        String text = parser.getText();
        char quote = source.charAt(start);
        if (quote == '"' || quote == '\'') {
            places.string(start);
            return NODES.textNode(text);
        }
        // A bare placeholder, which quoteBare turned into a string of the same length.
        int end = start + text.length() + 2;
        return leaf(new Placeholders.Bare(source.substring(start, end)), start, end);
    }

    private JsonNode leaf(JsonNode json, int start, int end) {
        places.value(start, end);
        return json;
    }

    /** A number of any size, but not with an exponent beyond 32 bits, which nothing could hold. */
    private static JsonNode number(JsonParser parser) throws IOException {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            case BIG_INTEGER -> NODES.numberNode(parser.getBigIntegerValue());
            default -> decimal(parser);
        };
    }

    private static JsonNode decimal(JsonParser parser) throws IOException {
        try {
            return WrittenNumber.of(parser.getDecimalValue(), parser.getText());
        } catch (NumberFormatException beyond) {
            throw new JsonParseException(parser, "The exponent of a number is too large", beyond);
        }
    }

    /** Where the token begins; the parser counts from 1, as it has read the first character. */
    private static int offset(ParserBase parser) {
        return Math.toIntExact(parser.getTokenCharacterOffset()) - 1;
    }

    private static int nameOffset(ParserBase parser) {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }

    /** Text that breaks a limit of the parser, such as its depth, breaks it nowhere in particular. */
    static Position position(@Nullable JsonLocation location) {
        return location == null
                ? new Position(1, 1)
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
