package io.github.edgemigrator.conversion;

/** Words to look for in texts, case ignored: quicker than a pattern where mostly none of them is there. */
final class Words {
    /** The bit by which lower-case letters differ from capitals. */
    private static final int CASE = 0x20;

    private final String[] words;
    /** A bit for each letter with which a word begins. */
    private final int beginnings;

    /** @param words in lower case, each beginning with a letter from a to z */
    Words(String... words) {
        this.words = words.clone();
        int letters = 0;
        for (String word : words) {
            letters |= 1 << (word.charAt(0) - 'a');
        }
        this.beginnings = letters;
    }

    /** Whether one of the words is in the text, be it in the middle of another. */
    boolean areIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            int letter = (text.charAt(i) | CASE) - 'a';
            if (letter >= 0 && letter < 26 && (beginnings & 1 << letter) != 0 && beginsAt(i, text)) {
                return true;
            }
        }
        return false;
    }

    private boolean beginsAt(int place, String text) {
        for (String word : words) {
            if (text.regionMatches(true, place, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
