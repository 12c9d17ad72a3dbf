package io.github.edgemigrator.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.json.TextBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Cuts createOptions into pieces and finds the pieces again. */
final class CreateOptionsPieces {
    private static final String NAME = CreateOptions.NAME.toLowerCase(Locale.ROOT);
    private static final int LONGEST_CHARACTER = 4;

    private CreateOptionsPieces() {}

    /** Whether a key is the name and digits, if any. */
    static boolean isPiece(String key) {
        return key.regionMatches(true, 0, NAME, 0, NAME.length())
                && key.chars().skip(NAME.length()).allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether a key is none of a piece, though the agent takes every key for one that has the name in it. */
    static boolean isStray(String key) {
        return key.length() > NAME.length() && lower(key).contains(NAME) && !isPiece(key);
    }

    /** The pieces by their keys, in the agent's order. */
    static Map<String, JsonNode> of(JsonNode settings) {
        return of(settings, CreateOptionsPieces::isPiece);
    }

    /** What the agent takes for pieces, in its order ({@code ChunkedProperty}): by name, case ignored. */
    static Map<String, JsonNode> ofAgent(JsonNode settings) {
        return of(settings, key -> isPiece(key) || isStray(key));
    }

    private static Map<String, JsonNode> of(JsonNode settings, Predicate<String> such) {
        List<Map.Entry<String, JsonNode>> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : settings.properties()) {
            if (such.test(member.getKey())) {
                found.add(member);
            }
        }
        found.sort(Comparator.comparing(member -> member.getKey().toUpperCase(Locale.ROOT)));
        Map<String, JsonNode> pieces = new LinkedHashMap<>();
        found.forEach(member -> pieces.put(member.getKey(), member.getValue()));
        return pieces;
    }

    /** What keeps the agent from joining the pieces. */
    static Optional<CreateOptions.Unreadable> fault(Map<String, JsonNode> pieces) {
        int expected = 0;
        for (Map.Entry<String, JsonNode> piece : pieces.entrySet()) {
            String key = piece.getKey();
            if (!isNumbered(key, expected)) {
                String wanted = expected == 0 ? "" : String.format(Locale.ROOT, "%02d", expected);
                return unreadable(key, "Expected the piece " + CreateOptions.NAME + wanted + " but found " + key);
            }
            if (!piece.getValue().isTextual() && !piece.getValue().isNull()) {
                return unreadable(key, key + " must be text");
            }
            expected++;
        }
        return expected > CreateOptions.MOST_PIECES
                ? unreadable(CreateOptions.NAME, "There are more than " + CreateOptions.MOST_PIECES + " pieces")
                : Optional.empty();
    }

    /** Whether the digits behind the name, the first if it stands there twice, are that number; none are 0. */
    private static boolean isNumbered(String key, int expected) {
        int start = lower(key).indexOf(NAME) + NAME.length();
        int end = start;
        while (end < key.length() && key.charAt(end) >= '0' && key.charAt(end) <= '9') {
            end++;
        }
        String digits = key.substring(start, end);
        return expected == 0
                ? digits.isEmpty()
                : !digits.isEmpty() && digits.replaceFirst("^0+(?=.)", "").equals(Integer.toString(expected));
    }

    private static Optional<CreateOptions.Unreadable> unreadable(String key, String message) {
        return Optional.of(new CreateOptions.Unreadable(key, Optional.empty(), message));
    }

    /**
     * Cuts a text into named pieces.
     *
     * @param limit the most bytes (UTF-8) of one piece, unless there would be more pieces than the agent reads: then
     *     they are as long as they must be; characters are never cut in two
     */
    static Map<String, String> cut(String text, int limit) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        int most = CreateOptions.MOST_PIECES - 1;
        int size = bytes <= limit * most ? limit : bytes / most + LONGEST_CHARACTER;
        Map<String, String> pieces = new LinkedHashMap<>();
        for (String piece : TextBytes.pieces(text, size)) {
            String number = pieces.isEmpty() ? "" : String.format(Locale.ROOT, "%02d", pieces.size());
            pieces.put(CreateOptions.NAME + number, piece);
        }
        return pieces;
    }

    private static String lower(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
