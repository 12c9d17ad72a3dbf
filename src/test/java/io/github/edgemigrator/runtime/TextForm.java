package io.github.edgemigrator.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.runtime.twins.Json;
import io.github.edgemigrator.runtime.twins.TwinSize;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/**
 * Deployment text to desired properties in their text form: pieces of at most 4,096 bytes under {@code manifest},
 * {@code manifest01}, {@code manifest02} and so on. The text as it is, or gzip and then base64 of it where it would not
 * fit into a twin.
 */
final class TextForm implements Function<String, ObjectNode> {
    private static final int MAX_PIECE_BYTES = 4096;

    @Override
    public ObjectNode apply(String deployment) {
        ObjectNode plain = inPieces(deployment);
        if (TwinSize.ofKeysAndValues(plain) <= TwinSize.LIMIT) {
            return plain;
        }
        ObjectNode packed = inPieces(Base64.getEncoder().encodeToString(gzip(deployment)));
        if (TwinSize.ofKeysAndValues(packed) <= TwinSize.LIMIT) {
            return packed;
        }
        throw new IllegalArgumentException("The deployment does not fit into a twin: packed it needs "
                + TwinSize.ofKeysAndValues(packed) + " bytes of " + TwinSize.LIMIT);
    }

    private static ObjectNode inPieces(String text) {
        ObjectNode desired = Json.object();
        List<String> pieces = cut(text);
        for (int i = 0; i < pieces.size(); i++) {
            desired.put(i == 0 ? "manifest" : "manifest%02d".formatted(i), pieces.get(i));
        }
        return desired;
    }

    /** Cuts between code points, so that each piece is text of its own. */
    private static List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int bytes = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int more = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > MAX_PIECE_BYTES) {
                pieces.add(piece.toString());
                piece.setLength(0);
                bytes = 0;
            }
            piece.appendCodePoint(codePoint);
            bytes += more;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }
}
