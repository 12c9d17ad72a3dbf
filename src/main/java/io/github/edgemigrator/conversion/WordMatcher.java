package io.github.edgemigrator.conversion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Words to look for in texts, case ignored: quicker than a pattern where mostly none of them is there. */
public final class WordMatcher {
    private static final int LETTERS = 26;

    /** The bit by which lower-case letters differ from capitals. */
    private static final int CASE = 0x20;

    /** The words by the letter with which they begin. */
    private final List<List<String>> byLetter = new ArrayList<>(Collections.nCopies(LETTERS, List.of()));

    /**
     * What may stand second in words, by the first letter: the last five bits of each character as a bit of their own.
     */
    private final int[] second = new int[LETTERS];

    /** @param words in lower case, each of two characters at least and beginning with a letter from a to z */
    public WordMatcher(String... words) {
        for (String word : words) {
            int letter = word.charAt(0) - 'a';
            second[letter] |= 1 << word.charAt(1);
            byLetter.set(
                    letter,
                    Stream.concat(byLetter.get(letter).stream(), Stream.of(word))
                            .toList());
        }
    }

    /** Whether one of the words is in the text, be it in the middle of another. */
    public boolean areIn(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            int letter = (text.charAt(i) | CASE) - 'a';
            if (letter >= 0
                    && letter < LETTERS
                    && (second[letter] >> text.charAt(i + 1) & 1) != 0
                    && isThere(byLetter.get(letter), i, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThere(List<String> words, int place, String text) {
        for (int i = 0; i < words.size(); i++) {
            if (isThere(words.get(i), place, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThere(String word, int place, String text) {
        int i = 1;
        while (i < word.length() && place + i < text.length() && isSame(word.charAt(i), text.charAt(place + i))) {
            i++;
        }
        return i == word.length();
    }

    private static boolean isSame(char lowerCase, char any) {
        return any == lowerCase || (any | CASE) == lowerCase;
    }
}
