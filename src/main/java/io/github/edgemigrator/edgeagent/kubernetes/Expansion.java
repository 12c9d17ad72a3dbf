package io.github.edgemigrator.edgeagent.kubernetes;

import io.github.edgemigrator.json.JsonPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kubernetes replaces {@code $(NAME)} in the values of variables, commands and arguments by the variable of that name,
 * and {@code $$} by a dollar; Docker does neither. The text stays in the object, it is read so when the pod starts.
 */
public final class Expansion {
    /** A dollar with what Kubernetes reads together with it, where a parenthesis is closed behind it. */
    private static final Pattern READ = Pattern.compile("\\$(?:\\$|\\([^)]*+\\)|.)", Pattern.DOTALL);

    /** The same where none is: to look for one behind each that is opened would take for ever in a long text. */
    private static final Pattern READ_IN_THE_OPEN = Pattern.compile("\\$.", Pattern.DOTALL);

    /**
     * Dollars that Kubernetes would not leave alone, and single ones before a parenthesis. The last one before <code>
     * {NAME}</code> belongs to a template's placeholder.
     */
    private static final Pattern DOLLARS = Pattern.compile(
            "(?<!\\$)(?:\\$+(?=\\()" + "|\\$\\$+?(?=\\$\\{[^{}\\n]++\\})|\\$\\$+(?!\\$|\\{[^{}\\n]++\\}))");

    private Expansion() {}

    /** The text as the container sees it, if no variable has a name that is referred to. */
    static String read(String text) {
        int open = text.lastIndexOf(')') + 1;
        return undoubled(READ, text.substring(0, open)) + undoubled(READ_IN_THE_OPEN, text.substring(open));
    }

    private static String undoubled(Pattern pattern, String text) {
        return pattern.matcher(text)
                .replaceAll(read -> Matcher.quoteReplacement(read.group().equals("$$") ? "$" : read.group()));
    }

    /** The text with its dollars doubled where Kubernetes would read them otherwise than they are written. */
    public static String escaped(String text) {
        if (text.indexOf('$') < 0) {
            return text;
        }
        int lastClosed = text.lastIndexOf(')');
        return DOLLARS.matcher(text).replaceAll(dollars -> {
            boolean alone = dollars.group().length() == 1 && dollars.end() > lastClosed;
            return Matcher.quoteReplacement(dollars.group().repeat(alone ? 1 : 2));
        });
    }

    /**
     * Whether the text was escaped already. A text cannot say so of itself: it counts as escaped when undoing the
     * escape gives a text that would need it, so that nothing is escaped twice.
     */
    public static boolean isEscaped(String text) {
        String undone = read(text);
        return !undone.equals(text) && escaped(undone).equals(text);
    }

    /** Whether Kubernetes would read the text otherwise than it is written. */
    public static boolean changes(String text) {
        return !escaped(text).equals(text);
    }

    /** Tells of a text that Kubernetes reads otherwise, unless that is meant. */
    static void tell(ModuleSpec module, JsonPath path, String text, ObjectPlace place) {
        if (changes(text) && !isEscaped(text)) {
            module.log()
                    .changed(
                            path.toString(),
                            place,
                            "Kubernetes replaces $(NAME) in it by the variable of that name, and $$ by $.");
        }
    }
}
