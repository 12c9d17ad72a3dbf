package io.github.edgemigrator.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text as bytes: read as UTF-8, or as the byte order mark at its beginning says, and measured and cut in UTF-8. */
public final class TextBytes {
    private static final char REPLACEMENT = '\uFFFD';

    private TextBytes() {}

    /** The text, without its byte order mark; empty if the bytes are none of its encoding. */
    public static Optional<String> decode(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            // The quick way, which puts replacements where the bytes are none of UTF-8.
            String text = new String(bytes, charset);
            if (text.indexOf(REPLACEMENT) < 0) {
                return Optional.of(withoutMark(text));
            }
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(withoutMark(text));
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * Cuts a text into pieces of at most so many bytes; characters are never cut in two. An empty text is one piece.
     */
    public static List<String> pieces(String text, int limit) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length() || pieces.isEmpty()) {
            int end = endOfPiece(text, start, limit);
            pieces.add(text.substring(start, end));
            start = end;
        }
        return pieces;
    }

    private static int endOfPiece(String text, int start, int limit) {
        int bytes = 0;
        int end = start;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            bytes += length(character);
            if (bytes > limit) {
                return end;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static int length(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x1_0000 ? 3 : 4;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
