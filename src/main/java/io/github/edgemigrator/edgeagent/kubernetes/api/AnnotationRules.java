package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What is refused of the annotations of any object ({@code ValidateAnnotations}). */
public final class AnnotationRules {
    private static final int MOST_BYTES = 256 * 1_024;

    private AnnotationRules() {}

    /**
     * Checks how large annotations are together.
     *
     * @param annotations by their keys, which are valid
     * @param all where they stand
     */
    public static void check(Map<String, Field> annotations, Field all) {
        long bytes = annotations.entrySet().stream()
                .mapToLong(annotation ->
                        bytes(annotation.getKey()) + bytes(annotation.getValue().text()))
                .sum();
        all.refuseUnless(bytes <= MOST_BYTES, "must have " + MOST_BYTES + " bytes at most together");
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
