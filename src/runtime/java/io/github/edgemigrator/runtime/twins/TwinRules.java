package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may stand in a patch: keys, depth, and values, walked in the order of the document. The sources are edgeHub's
 * {@code ReportedPropertiesValidator} and IoT Hub's developer guide.
 */
public enum TwinRules {
    /** edgeHub 1.0.9, which takes no array at all. */
    EDGE_HUB_1_0_9(Arrays.REFUSED),
    /** edgeHub 1.0.10 to 1.1.3, which looks at nothing in an array. */
    EDGE_HUB_1_0_10(Arrays.UNSEEN),
    /** edgeHub 1.1.4, 1.2.1, 1.4 and 1.5, where every array is a level. */
    EDGE_HUB(Arrays.ARE_LEVELS),
    /** IoT Hub, desired and reported, where only objects are levels. */
    IOT_HUB(Arrays.ARE_NO_LEVELS);

    private static final int MAX_DEPTH = 10;
    private static final int MAX_KEY_BYTES = 1024;
    private static final int MAX_TEXT_BYTES = 4096;
    private static final long MIN_INTEGER = -(1L << 52);
    private static final long MAX_INTEGER = (1L << 52) - 1;

    private final Arrays arrays;

    TwinRules(Arrays arrays) {
        this.arrays = arrays;
    }

    /** The first thing in the document that is not allowed. */
    public Optional<Violation> check(ObjectNode document) {
        return object(document, 0, false);
    }

    /**
     * Something that is not allowed.
     *
     * @param status what edgeHub answers: 400, or 500 where its validator itself fails
     */
    public record Violation(int status, String reason) {}

    private enum Arrays {
        REFUSED,
        UNSEEN,
        ARE_LEVELS,
        ARE_NO_LEVELS
    }

    private Optional<Violation> object(ObjectNode object, int depth, boolean inArray) {
        return first(object.properties().stream().map(property -> property(property, depth, inArray)));
    }

    private Optional<Violation> property(Map.Entry<String, JsonNode> property, int depth, boolean inArray) {
        Optional<Violation> badKey = key(property.getKey());
        if (badKey.isPresent()) {
            return badKey;
        }
        return property.getValue().isNull() && inArray
                ? bad("Property " + property.getKey() + " of an object in an array cannot be 'null'")
                : value(property.getKey(), property.getValue(), depth + 1, inArray);
    }

    private Optional<Violation> value(String key, JsonNode value, int depth, boolean inArray) {
        if (value instanceof ObjectNode object) {
            return depth > MAX_DEPTH ? tooDeep(key) : object(object, depth, inArray);
        }
        if (value instanceof ArrayNode array) {
            return array(key, array, depth);
        }
        if (value.isIntegralNumber()) {
            return integer(key, value);
        }
        if (value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue())) {
            // So do 1.0 and 1.1; of later versions it is not known.
            return Optional.of(new Violation(500, "Number of " + key + " does not fit a double"));
        }
        return TwinSize.utf8(value.asText()) > MAX_TEXT_BYTES
                ? bad("Value of " + key + " is longer than " + MAX_TEXT_BYTES + " bytes")
                : Optional.empty();
    }

    private Optional<Violation> array(String key, ArrayNode array, int depth) {
        if (arrays == Arrays.REFUSED) {
            return bad("Property " + key + " is an array");
        }
        if (arrays == Arrays.UNSEEN) {
            return Optional.empty();
        }
        if (arrays == Arrays.ARE_LEVELS && depth > MAX_DEPTH) {
            return tooDeep(key);
        }
        int inner = arrays == Arrays.ARE_LEVELS ? depth + 1 : depth;
        return first(array.valueStream()
                .map(element -> element.isNull()
                        ? bad("Arrays cannot contain 'null' as value: " + key)
                        : value(key, element, inner, true)));
    }

    private static Optional<Violation> integer(String key, JsonNode value) {
        if (!value.canConvertToLong()) {
            return Optional.of(new Violation(500, "Integer of " + key + " does not fit 64 bits"));
        }
        return value.longValue() < MIN_INTEGER || value.longValue() > MAX_INTEGER
                ? bad("Integer of " + key + " is outside " + MIN_INTEGER + " .. " + MAX_INTEGER)
                : Optional.empty();
    }

    private Optional<Violation> key(String key) {
        if (TwinSize.utf8(key) > MAX_KEY_BYTES) {
            return bad("Key is longer than " + MAX_KEY_BYTES + " bytes: " + key.substring(0, 40) + "…");
        }
        return key.codePoints().anyMatch(this::forbids)
                ? bad("Key has a character that is not allowed: " + key)
                : Optional.empty();
    }

    private boolean forbids(int c) {
        if (c == '.' || c == '$' || c == ' ' || Character.isISOControl(c)) {
            return true;
        }
        return this != IOT_HUB && (c == '#' || Character.isSpaceChar(c));
    }

    private static Optional<Violation> tooDeep(String key) {
        return bad("More than " + MAX_DEPTH + " levels at " + key);
    }

    private static Optional<Violation> bad(String reason) {
        return Optional.of(new Violation(400, reason));
    }

    private static Optional<Violation> first(Stream<Optional<Violation>> violations) {
        return violations.flatMap(Optional::stream).findFirst();
    }
}
