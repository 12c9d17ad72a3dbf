package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import io.github.edgemigrator.json.TextBytes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a deployment in pieces: {@code manifest}, {@code manifest01}, {@code manifest02}, … Together they are
 * JSON, or JSON that was compressed with gzip and then written in base64.
 *
 * @param deployment the text, if it could be read
 * @param findings why it could not
 */
record ManifestText(Optional<String> deployment, List<Finding> findings) {
    private static final String NAME = "manifest";
    private static final Pattern PIECE = Pattern.compile(NAME + "(\\d{2,3})?");

    static boolean isPiece(String name) {
        return PIECE.matcher(name).matches();
    }

    /** The name of a piece; the first has no number. */
    static String name(int number) {
        return number == 0 ? NAME : NAME + String.format(Locale.ROOT, "%02d", number);
    }

    /** Cuts a text into pieces that a twin takes. */
    static ObjectNode cut(String text) {
        ObjectNode pieces = JsonNodeFactory.instance.objectNode();
        for (String piece : TextBytes.pieces(text, TwinLimits.STRING_BYTES)) {
            pieces.put(name(pieces.size()), piece);
        }
        return pieces;
    }

    /** Joins the pieces in the order of their numbers, in whatever order they stand; of blank ones, nothing. */
    static ManifestText join(ObjectNode pieces) {
        StringBuilder joined = new StringBuilder();
        for (int number = 0; number < pieces.size(); number++) {
            String name = name(number);
            JsonValue piece = new JsonValue(JsonPath.of(name), pieces.path(name));
            if (!piece.json().isTextual()) {
                return unreadable(piece, piece.exists() ? name + " must be text" : "The piece " + name + " is missing");
            }
            joined.append(piece.json().textValue());
        }
        String text = joined.toString();
        return text.isBlank() ? new ManifestText(Optional.empty(), List.of()) : of(text);
    }

    /** Reads a text that is JSON, or packed. */
    static ManifestText of(String joined) {
        String text = joined.strip();
        if (looksLikeJson(text)) {
            return new ManifestText(Optional.of(joined), List.of());
        }
        PackedText unpacked = PackedText.unpack(text);
        return unpacked.text().isPresent()
                ? new ManifestText(unpacked.text(), List.of())
                : unreadable(new JsonValue(JsonPath.of(NAME), MissingNode.getInstance()), unpacked.fault());
    }

    /** Neither an object nor a comment or a byte order mark can be the beginning of base64. */
    private static boolean looksLikeJson(String text) {
        return text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0));
    }

    private static ManifestText unreadable(JsonValue piece, String message) {
        return new ManifestText(
                Optional.empty(), List.of(InputRules.DEPLOYMENT_FORM.at(piece).say(message + ".")));
    }
}
