package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.JsonText;
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

    /** Both gates take less than 32,768. */
    static final int MOST_BYTES = 32_767;

    /** Of a report: the keys that a patch must delete beside it need room too, and others may report a little. */
    public static final int DOCUMENT_BYTES = 31 * 1_024;

    private static final int DEPTH = 8;
    private static final long SMALLEST_INTEGER = -(1L << 52);
    private static final long LARGEST_INTEGER = (1L << 52) - 1;
    private static final int KEY_BYTES = 1_024;

    /** A hash keeps apart what is the same after cutting or replacing. */
    private static final int HASH_DIGITS = 8;

    private static final int SHOWN_KEY_BYTES = 128;

    private static final Pattern FORBIDDEN_IN_KEY =
            Pattern.compile("[.$#\\s\\p{Cntrl}\\x80-\\x9f\\ud800-\\udfff]|\\p{Z}");

    private TwinLimits() {}

    /** Whether a key is legal everywhere. */
    static boolean isKey(String key) {
        return !key.isEmpty()
                && bytes(key) <= KEY_BYTES
                && !FORBIDDEN_IN_KEY.matcher(key).find();
    }

    /** A name as a key: itself wherever it is legal and not endless. */
    static String key(String name) {
        if (isKey(name) && bytes(name) <= SHOWN_KEY_BYTES) {
            return name;
        }
        String letters = name.replaceAll("[^A-Za-z0-9_-]", "_");
        return letters.substring(0, Math.min(letters.length(), SHOWN_KEY_BYTES)) + "_"
                + Hash.of(name).substring(0, HASH_DIGITS);
    }

    /** Why a document cannot be reported; empty if it can. */
    public static Optional<String> fault(JsonNode document) {
        return fault(document, 0);
    }

    /**
     * Why a document cannot be reported; empty if it can.
     *
     * @param others the bytes that properties of others take in the same section
     */
    static Optional<String> fault(JsonNode document, int others) {
        Optional<String> fault = illegality(document);
        if (fault.isPresent()) {
            return fault;
        }
        int patch = edgeHubSize(document);
        if (patch > DOCUMENT_BYTES) {
            return Optional.of("it has " + patch + " bytes where a twin takes " + DOCUMENT_BYTES);
        }
        int room = Math.min(DOCUMENT_BYTES, MOST_BYTES - others);
        int size = hubSize(document);
        return size > room
                ? Optional.of("it has " + size + " bytes where the twin has room for " + Math.max(0, room))
                : Optional.empty();
    }

    /** What in a document no twin can hold, its size apart. */
    static Optional<String> illegality(JsonNode document) {
        return faultOf(document, 0, "");
    }

    /**
     * The size of a document as the IoT Edge hub measures a patch: its JSON writer escapes three characters that ours
     * does not, and writes fractions in its own way. Measured value by value, as the text of a large one takes memory.
     */
    static int edgeHubSize(JsonNode document) {
        if (!document.isContainerNode()) {
            String text = JsonText.of(document);
            int escapes = text.chars()
                    .map(c -> c == 0x85 ? 4 : c == 0x2028 || c == 0x2029 ? 3 : 0)
                    .sum();
            return bytes(text) + escapes + EdgeHubJson.moreBytes(document);
        }
        int size = 2 + Math.max(0, document.size() - 1);
        for (JsonNode child : document) {
            size += edgeHubSize(child);
        }
        for (Map.Entry<String, JsonNode> member : document.properties()) {
            size += edgeHubSize(TextNode.valueOf(member.getKey())) + 1;
        }
        return size;
    }

    /** The size of a document as IoT Hub measures it: keys and texts, 8 for a number, 4 for a boolean. */
    static int hubSize(JsonNode value) {
        int size = 0;
        for (JsonNode child : value) {
            size += hubSize(child);
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            size += bytes(member.getKey());
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
        if (value.isTextual()) {
            return textFault(value.textValue(), path);
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

    private static Optional<String> textFault(String text, String path) {
        if (bytes(text) > STRING_BYTES) {
            return Optional.of(path + " is longer than " + STRING_BYTES + " bytes");
        }
        return SafeText.isWhole(text)
                ? Optional.empty()
                : Optional.of(path + " has half of a character, which cannot be written in UTF-8");
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
