package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** The two measures of a document, in bytes. Each of them ends at {@link #LIMIT}. */
public final class TwinSize {
    /** 32 KB, for both measures. */
    public static final int LIMIT = 32_768;

    private TwinSize() {}

    /**
     * edgeHub's: the compact JSON in UTF-8, escapes counted. Newtonsoft escapes three characters that Jackson does not:
     * U+0085, U+2028 and U+2029. Dates and fractions are measured as it writes them.
     */
    public static int ofCompactJson(ObjectNode document) {
        return ofReread(EdgeHubReader.reread(document));
    }

    private static int ofReread(JsonNode document) {
        String text = document.toString();
        int escapes = text.codePoints()
                .map(c -> c == 0x85 ? 4 : c == 0x2028 || c == 0x2029 ? 3 : 0)
                .sum();
        return utf8(text) + escapes + moreOfFractions(document);
    }

    private static int moreOfFractions(JsonNode value) {
        int more = value.isFloatingPointNumber()
                ? EdgeHubReader.number(value.doubleValue()).length()
                        - value.asText().length()
                : 0;
        for (JsonNode child : value) {
            more += moreOfFractions(child);
        }
        return more;
    }

    /**
     * IoT Hub's: keys and values, no punctuation. Strings without their C0 and C1 control characters, numbers 8,
     * booleans 4, a null nothing.
     */
    public static int ofKeysAndValues(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .mapToInt(property -> utf8(property.getKey()) + ofKeysAndValues(property.getValue()))
                    .sum();
        }
        if (value.isArray()) {
            return IntStream.range(0, value.size())
                    .map(i -> ofKeysAndValues(value.get(i)))
                    .sum();
        }
        if (value.isTextual()) {
            return utf8(withoutControls(value.textValue()));
        }
        return value.isNumber() ? 8 : value.isBoolean() ? 4 : 0;
    }

    static int utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
