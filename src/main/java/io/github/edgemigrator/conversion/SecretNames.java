package io.github.edgemigrator.conversion;

import java.util.regex.Pattern;

/** The names whose values are secret. */
final class SecretNames {
    private static final String WORD = "pass(?:word|wd|phrase)|pwd|secret|token|credential";

    private static final String KEY = "(?:api|access|account|private|shared|sas|primary|secondary|storage|subscription"
            + "|encryption|signing|master|device)[ _-]?key";

    private static final String ALONE = "(?:^|[ _-])(?:key|sas|pat)$";

    private static final Pattern SECRET =
            Pattern.compile("(?i)" + WORD + "|conn(ection)?[_-]?str(ing)?|" + KEY + "|" + ALONE);

    private static final Pattern PLAIN = Pattern.compile("(?i)(?:" + WORD + "|" + KEY + ")$");

    private static final Pattern LAST = Pattern.compile(PLAIN.pattern() + "|" + ALONE);

    /** What the pattern of secret names looks for has one of these in it. */
    private static final WordMatcher CORES =
            new WordMatcher("pass", "pwd", "secret", "token", "credential", "conn", "key", "sas", "pat");

    private SecretNames() {}

    /** Whether a text may hold such a name. Most do not, and that is quick to see. */
    static boolean mayBeIn(String text) {
        return CORES.areIn(text);
    }

    /** Whether a name is that of a secret: {@code DB_PASSWORD}, {@code tokenList}, {@code X-Api-Key}, {@code key}. */
    static boolean isSecret(String name) {
        return CORES.areIn(name) && SECRET.matcher(name).find();
    }

    /**
     * Whether the words before a value in running text say that it is a secret: {@code the password},
     * {@code client_secret}, {@code api key}, but neither {@code tokenizer} nor {@code routing key}.
     */
    static boolean isPlain(String words) {
        return PLAIN.matcher(words).find();
    }

    /** Whether the words before a value in running text may say so: {@code key} too, which is often another one. */
    static boolean maySay(String words) {
        return LAST.matcher(words).find();
    }
}
