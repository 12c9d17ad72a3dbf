package io.github.edgemigrator.twin;

import io.github.edgemigrator.json.TextBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What came of unpacking a text that was compressed with gzip and then written in base64.
 *
 * @param text the text, if it could be unpacked
 * @param fault why it could not; empty if it could
 */
record PackedText(Optional<String> text, String fault) {
    /** A deployment is a few dozen kilobytes; more comes from hostile input only, which 64 MB of memory must do for. */
    static final int MOST_BYTES = 1_024 * 1_024;

    /** Compresses a text; the same text gives the same bytes, as Java writes no time into the header. */
    static String pack(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new Best(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory cannot fail", impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** Unpacks a text; white space in it does not matter. */
    static PackedText unpack(String packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(packed.replaceAll("\\s+", ""))))) {
            byte[] bytes = gzip.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                return damaged("The text has more than " + MOST_BYTES + " bytes when it is unpacked");
            }
            return TextBytes.decode(bytes)
                    .map(text -> new PackedText(Optional.of(text), ""))
                    .orElseGet(() -> damaged("What was packed is not text in UTF-8"));
        } catch (IllegalArgumentException notBase64) {
            return damaged("The text is neither JSON nor base64");
        } catch (IOException notGzip) {
            return damaged("The text cannot be unpacked with gzip: it is damaged or a piece is missing");
        }
    }

    private static PackedText damaged(String fault) {
        return new PackedText(Optional.empty(), fault);
    }

    /** As small as gzip can: every byte counts in a twin. */
    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
