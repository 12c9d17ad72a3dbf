package io.github.edgemigrator.conversion;

import java.util.Collection;
import java.util.List;

/** Words for messages. */
public final class Sentences {
    private Sentences() {}

    /** Several things in a sentence: {@code a, b and c}. */
    public static String listed(Collection<?> things) {
        if (things.size() == 1) {
            return String.valueOf(things.iterator().next());
        }
        List<String> words = things.stream().map(String::valueOf).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
