package io.github.edgemigrator.workload;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a misspelt one was meant to be. */
public final class Spelling {
    /** Shorter words are too much like each other. */
    private static final int SHORTEST = 3;

    /** So many letters may hold one mistake. */
    private static final int LETTERS_PER_MISTAKE = 4;

    private Spelling() {}

    /** The known word closest to a word, case ignored; empty if none is close, the first of several. */
    public static Optional<String> closest(String word, Collection<String> known) {
        int allowed = word.length() < SHORTEST ? 0 : Math.max(1, word.length() / LETTERS_PER_MISTAKE);
        Optional<String> closest = Optional.empty();
        for (String other : known) {
            // Each letter more or less is a mistake.
            if (Math.abs(word.length() - other.length()) > allowed) {
                continue;
            }
            int mistakes = distance(word.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
            if (mistakes <= allowed) {
                closest = Optional.of(other);
                allowed = mistakes - 1;
            }
        }
        return closest;
    }

    /** How many letters must be added, dropped, replaced or swapped with their neighbour. */
    static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(one, other, i, j, cost);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(String one, String other, int i, int j, int[][] cost) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(
                cost[i - 1][j - 1] + (same ? 0 : 1), // kept or replaced
                Math.min(cost[i - 1][j], cost[i][j - 1]) + 1); // dropped or added
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
