package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.conversion.Finding;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * The text of a deployment in pieces: {@code manifest}, {@code manifest01}, {@code manifest02}, … Together they are
 * JSON, or JSON that was compressed with gzip and then written in base64.
 *
 * @param deployment the text, if it could be read
 * @param findings why it could not
 */
record ManifestText(Optional<String> deployment, List<Finding> findings) {
    /** A deployment is a few dozen kilobytes; more comes from hostile input only. */
    static final int MOST_BYTES = 4 * 1_024 * 1_024;

    private static final String NAME = "manifest";
    private static final Pattern PIECE = Pattern.compile(NAME + "(\\d{2,3})?");

    static boolean isPiece(String name) {
        return PIECE.matcher(name).matches();
    }

    /** Joins the pieces in the order of their numbers, in whatever order they stand. */
    static ManifestText join(ObjectNode pieces) {
        StringBuilder joined = new StringBuilder();
        for (int number = 0; number < pieces.size(); number++) {
            String name = number == 0 ? NAME : NAME + String.format(Locale.ROOT, "%02d", number);
            JsonValue piece = new JsonValue(JsonPath.of(name), pieces.path(name));
            if (!piece.json().isTextual()) {
                return unreadable(piece, piece.exists() ? name + " must be text" : "The piece " + name + " is missing");
            }
            joined.append(piece.json().textValue());
        }
        String text = joined.toString().strip();
        return looksLikeJson(text) ? new ManifestText(Optional.of(text), List.of()) : unpacked(text);
    }

    /** Neither an object nor a comment or a byte order mark can be the beginning of base64. */
    private static boolean looksLikeJson(String text) {
        return text.isEmpty() || !Character.isLetterOrDigit(text.charAt(0));
    }

    private static ManifestText unpacked(String text) {
        JsonValue first = new JsonValue(JsonPath.of(NAME), MissingNode.getInstance());
        try (GZIPInputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getMimeDecoder().decode(text)))) {
            byte[] bytes = gzip.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? unreadable(first, "The text has more than " + MOST_BYTES + " bytes when it is unpacked")
                    : new ManifestText(Optional.of(new String(bytes, StandardCharsets.UTF_8)), List.of());
        } catch (IllegalArgumentException notBase64) {
            return unreadable(first, "The text is neither JSON nor base64");
        } catch (IOException notGzip) {
            return unreadable(first, "The text cannot be unpacked with gzip: it is damaged or a piece is missing");
        }
    }

    private static ManifestText unreadable(JsonValue piece, String message) {
        return new ManifestText(
                Optional.empty(), List.of(InputRules.DEPLOYMENT_FORM.at(piece).say(message + ".")));
    }
}
