package io.github.edgemigrator.twin;

import io.github.edgemigrator.json.TextBytes;
import java.util.regex.Pattern;

/** Text of strangers as a report shows it. */
final class SafeText {
    private static final String REPLACEMENT = "\uFFFD";

    /** Java matches a pair of surrogates as one character, so that this finds only single ones. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("[\\ud800-\\udfff]");

    private SafeText() {}

    /** Whether it can be written in UTF-8: JSON can name one half of a character by its escape. */
    static boolean isWhole(String text) {
        return !HALF_CHARACTER.matcher(text).find();
    }

    /** The text, cut where it has more bytes than that. */
    static String shortened(String text, int bytes) {
        String whole = HALF_CHARACTER.matcher(text).replaceAll(REPLACEMENT);
        String first = TextBytes.pieces(whole, bytes).get(0);
        return first.length() < whole.length() ? first + "…" : whole;
    }
}
