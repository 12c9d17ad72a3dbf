package io.github.edgemigrator.kubernetes;

/**
 * Kubernetes replaces {@code $(NAME)} in the values of variables, commands and arguments by the variable of that name,
 * and {@code $$} by a dollar; Docker does neither. The text stays in the object, it is read so when the pod starts.
 */
public final class Expansion {
    private Expansion() {}

    /** Whether Kubernetes would read the text otherwise than it is written. */
    public static boolean changes(String text) {
        return text.contains("$(") || text.contains("$$");
    }

    /** Tells of a text that Kubernetes reads otherwise. */
    static void tell(ModuleSpec module, String path, String text, Place place) {
        if (changes(text)) {
            module.log()
                    .changed(
                            path,
                            place,
                            "Kubernetes replaces $(NAME) in it by the variable of that name, and $$ by $.");
        }
    }
}
