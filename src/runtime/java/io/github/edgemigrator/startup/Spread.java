package io.github.edgemigrator.startup;

import java.util.List;
import java.util.Locale;

/**
 * The least, the middle and the greatest of several values.
 *
 * @param values one or more, in ascending order
 */
record Spread(List<Double> values) {
    Spread {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a spread needs a value");
        }
        values = values.stream().sorted().toList();
    }

    double median() {
        int half = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(half) : (values.get(half - 1) + values.get(half)) / 2;
    }

    /** As {@code median (least to greatest)}. */
    String text(int digits) {
        String number = "%." + digits + "f";
        return String.format(
                Locale.ROOT,
                number + " (" + number + " to " + number + ")",
                median(),
                values.get(0),
                values.get(values.size() - 1));
    }
}
