package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What every IoT Edge hub since 1.0.9 and IoT Hub take as reported properties: objects, text, numbers and booleans
 * only.
 *
 * <p>Sizes are in bytes of UTF-8. The two gates measure differently: the IoT Edge hub counts the compact JSON of one
 * patch with its escapes, IoT Hub counts the keys and values of the whole merged document.
 */
public final class TwinLimits {
    /** The most bytes of a text. */
    public static final int STRING_BYTES = 4_096;

    /** Both gates refuse more than 32,768; what others report, and keys that a patch must delete, need room too. */
    public static final int DOCUMENT_BYTES = 31 * 1_024;

    private static final int DEPTH = 8;
    private static final long SMALLEST_INTEGER = -(1L << 52);
    private static final long LARGEST_INTEGER = (1L << 52) - 1;
    private static final int KEY_BYTES = 1_024;
    private static final Pattern FORBIDDEN_IN_KEY = Pattern.compile("[.$#\\s\\p{Cntrl}\\x80-\\x9f]|\\p{Z}");

    private TwinLimits() {}

    /** Whether a key is legal everywhere. */
    static boolean isKey(String key) {
        return !key.isEmpty()
                && bytes(key) <= KEY_BYTES
                && !FORBIDDEN_IN_KEY.matcher(key).find();
    }

    /** Why a document cannot be reported; empty if it can. */
    public static Optional<String> fault(JsonNode document) {
        Optional<String> fault = faultOf(document, 0, "");
        if (fault.isPresent()) {
            return fault;
        }
        int size = Math.max(edgeHubSize(document), hubSize(document));
        return size > DOCUMENT_BYTES
                ? Optional.of("it has " + size + " bytes where a twin takes " + DOCUMENT_BYTES)
                : Optional.empty();
    }

    /** The size of a document as the IoT Edge hub measures a patch. */
    static int edgeHubSize(JsonNode document) {
        return bytes(document.toString());
    }

    /** The size of a document as IoT Hub measures it: keys and texts, 8 for a number, 4 for a boolean. */
    static int hubSize(JsonNode value) {
        int size = 0;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            size += bytes(member.getKey()) + hubSize(member.getValue());
        }
        if (value.isTextual()) {
            return bytes(value.textValue());
        }
        return value.isNumber() ? 8 : value.isBoolean() ? 4 : size;
    }

    private static Optional<String> faultOf(JsonNode value, int depth, String path) {
        if (value.isArray() || value.isNull()) {
            return Optional.of(path + " is " + (value.isArray() ? "an array" : "null") + ", which a twin cannot hold");
        }
        if (depth > DEPTH && value.isObject()) {
            return Optional.of(path + " is nested deeper than " + DEPTH + " levels");
        }
        if (value.isTextual() && bytes(value.textValue()) > STRING_BYTES) {
            return Optional.of(path + " is longer than " + STRING_BYTES + " bytes");
        }
        if (value.isIntegralNumber()
                && (!value.canConvertToLong()
                        || value.asLong() < SMALLEST_INTEGER
                        || value.asLong() > LARGEST_INTEGER)) {
            return Optional.of(path + " is a number that a twin cannot hold");
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String below = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            Optional<String> fault = isKey(member.getKey())
                    ? faultOf(member.getValue(), depth + 1, below)
                    : Optional.of("the name " + below + " has characters that a twin's keys cannot have");
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
