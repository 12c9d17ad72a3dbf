package io.github.edgemigrator.conversion;

import java.util.List;

/** Words to look for in texts, case ignored: quicker than a pattern where mostly none of them is there. */
public final class Words {
    private static final int LETTERS = 26;

    /** The bit by which lower-case letters differ from capitals. */
    private static final int CASE = 0x20;

    private final List<String> words;

    /**
     * What may stand second in words, by the first letter: the last five bits of each character as a bit of their own.
     */
    private final int[] second = new int[LETTERS];

    /** @param words in lower case, each of two characters at least and beginning with a letter from a to z */
    public Words(String... words) {
        this.words = List.of(words);
        for (String word : words) {
            second[word.charAt(0) - 'a'] |= 1 << word.charAt(1);
        }
    }

    /** Whether one of the words is in the text, be it in the middle of another. */
    public boolean areIn(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            int letter = (text.charAt(i) | CASE) - 'a';
            if (letter >= 0
                    && letter < LETTERS
                    && (second[letter] >> text.charAt(i + 1) & 1) != 0
                    && isThere(i, text)) {
                return true;
            }
        }
        return false;
    }

    private boolean isThere(int place, String text) {
        for (String word : words) {
            if (isThere(word, place, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThere(String word, int place, String text) {
        int i = 0;
        while (i < word.length() && place + i < text.length() && isSame(word.charAt(i), text.charAt(place + i))) {
            i++;
        }
        return i == word.length();
    }

    private static boolean isSame(char lowerCase, char any) {
        return any == lowerCase || (any | CASE) == lowerCase;
    }
}
