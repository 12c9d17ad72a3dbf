package io.github.edgemigrator.conversion;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which a text holds secrets. {@link #BY_LOOKS} and {@link #BY_NAME} are the table of them;
 * {@code SecretsTest} has examples of each.
 *
 * @param title what it is about
 * @param sign whether a text may hold such a secret: quick to see, and false for most texts
 * @param head the secret itself; or if there are values, what stands before it, with a group for what it is called
 * @param names whether a value after that name is a secret
 * @param values forms of the secret after the head, in a group of its own: the first that fits is it
 */
record SecretPattern(
        String title, Predicate<String> sign, Pattern head, Predicate<String> names, List<Pattern> values) {
    private static final String NAME = "(?<![\\w.-])(?<name>[\\w.-]++)";

    /** The name in running text, with the word before it: {@code api key}. */
    private static final String WORDS = "(?<![\\w./-])(?<name>(?:[\\w.-]++ )??[\\w.-]++)";

    /** Not the beginning of a placeholder, of an object or list, or another word of JSON. */
    private static final String VALUE = "(?!\\$[({A-Z]|[#%@]\\{|[<{\\[…]|(?:true|false|null)\\b)";

    private static final String DOLLAR = "\\$(?!(?-i:[{A-Z]))";

    /** {@code "two words"}: to the same quote, with as many backslashes before it; to the end if the text was cut. */
    private static final Pattern QUOTED =
            Pattern.compile("(?s)(?<quote>\\\\*+[\"'])(?!\\k<quote>)(?<secret>.+?)(?=(?<!\\\\)\\k<quote>|\\z)");

    /** {@code one-word}: a separator ends it unless it stands in its middle. */
    private static final Pattern WORD =
            Pattern.compile(VALUE + "(?<secret>(?:[^\\s\"'\\\\,;&]|[,;&](?![\\s,;&}\\]]|$|[\\w. -]*+=))++)");

    private static final Pattern JSON_WORD = Pattern.compile(VALUE + "(?<secret>[^\\s\"'\\\\,;&}\\]]++)");

    private static final Pattern TO_SEMICOLON = Pattern.compile(VALUE + "(?<secret>[^;\"'\\\\]++)");

    private static final Pattern REST_OF_LINE =
            Pattern.compile(VALUE + "(?<secret>[^\\s\"'\\\\,;/][^\\r\\n\"'\\\\,;]*+)");

    /** A word that no language has: four characters and more, digits or signs among them. */
    private static final Pattern ODD_WORD =
            Pattern.compile(VALUE + "(?<secret>(?=[^\\s\"',;]{0,99}?[\\d!@#$%^&*?~])[^\\s\"'\\\\,;()<>{}\\[\\]]{4,})");

    /** The same with letters in it, six characters and more, and neither a path, nor a host, nor a version. */
    private static final Pattern ODDER_WORD = Pattern.compile(VALUE
            + "(?<secret>(?=[^\\s\"',;]{0,99}?[\\d!@#$%^&*?~])(?=[^\\s\"',;]{0,99}?[A-Za-z])(?![^\\s\"',;]{0,99}?[:/.=×][^\\s])"
            + "[^\\s\"'\\\\,;()<>{}\\[\\]]{6,})");

    private static final Pattern CONNECTION = Pattern.compile("(?i)(?:server|data source|host(?:name)?|endpoint|address"
            + "|user id|uid|user(?:name)?|database|initial catalog|accountname) ?=[^;]{0,999}+;");

    /** The characters of the shortest key in base64, without the {@code =} after them. */
    private static final int SHORTEST_KEY = 43;

    /** Secrets that are known wherever they stand. */
    static final List<SecretPattern> BY_LOOKS = List.of(
            // What was hidden before counts, so that it is not lost.
            looks("hidden before", "\\*\\*\\*\\d*+", text -> text.contains(Secrets.HIDDEN)),
            looks(
                    "user and password of an address",
                    "(?<=://)(?:[^/@\\s:\"'$<{]|" + DOLLAR + ")*+:" + "(?:[^/@\\s\"'$<{]|" + DOLLAR
                            + "|@(?=[^/@\\s\"'<{]*+@))++(?=@)",
                    text -> text.indexOf('@') >= 0 && text.contains("://")),
            looks("bearer token", "(?<=Bearer )[\\w.~+/-]{8,}+=*+", words("bearer ")),
            looks("header Authorization", "(?<=Authorization: Basic )[\\w+/=-]++", words("authorization: ")),
            looks(
                    "signature of a shared access token",
                    "(?:(?<=SharedAccessSignature=)|(?<=\\bsig=))[^;&\\s\"'\\\\]++",
                    words("signature=", "sig=")),
            // From the beginning of its word, as looking for the end from within it takes long.
            looks(
                    "JSON web token",
                    "(?<![\\w-])(?:(?!eyJ)[\\w-])*+eyJ[\\w-]{8,}+\\.[\\w-]{8,}+\\.[\\w-]*+",
                    words("eyj")),
            // Keys of 32 and 64 bytes, as the hub and storage accounts have them.
            looks(
                    "key in base64",
                    "(?<![\\w+/=])(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![\\w+/=])",
                    SecretPattern::mayHoldKey),
            looks(
                    "token of a known maker",
                    "\\b(?:gh[pousr]_\\w{36,}+|github_pat_\\w{22,}+|glpat-[\\w-]{20,}+|xox[abprs]-[\\w-]{10,}+"
                            + "|dckr_pat_[\\w-]{20,}+|npm_\\w{36,}+|hf_\\w{30,}+|AIza[\\w-]{35}|AKIA[0-9A-Z]{16}\\b)",
                    words(
                            "ghp_",
                            "gho_",
                            "ghu_",
                            "ghs_",
                            "ghr_",
                            "github_pat_",
                            "glpat-",
                            "xox",
                            "dckr_pat_",
                            "npm_",
                            "hf_",
                            "aiza",
                            "akia")),
            looks(
                    "private key",
                    "(?s)-----BEGIN [A-Z ]{0,30}?PRIVATE KEY.*?(?:-----END [A-Z ]{0,30}?PRIVATE KEY[A-Z ]*+-----|\\z)",
                    words("private key")));

    /** Secrets that are known by a name before them. */
    static final List<SecretPattern> BY_NAME = List.of(
            // createOptions.Env, arguments, query strings: DB_PASSWORD=x, --token="x y"
            named("NAME=value", NAME + "=", SecretNames::isSecret, QUOTED, WORD),
            new SecretPattern(
                    "field of a connection string",
                    text -> CONNECTION.matcher(text).find(),
                    pattern("(?<=;) *+(?<name>\\w[\\w .-]*+)="),
                    SecretNames::isSecret,
                    List.of(QUOTED, TO_SEMICOLON)),
            named("member of JSON", NAME + "\\\\*+[\"']\\s*+:\\s*+", SecretNames::isSecret, QUOTED, JSON_WORD),
            named(
                    "option",
                    "(?<![\\w.-])(?<name>-[\\w.-]++)(?:\\s++|\\\\*+[\"']\\s*+,\\s*+(?=\\\\*+[\"']))(?!-)",
                    SecretNames::isSecret,
                    QUOTED,
                    WORD),
            named("name: value", WORDS + "(?: *+:\\s++| = )", SecretNames::isPlain, QUOTED, REST_OF_LINE),
            named("name is value", WORDS + "\\s++(?:is|was)\\s++", SecretNames::maySay, QUOTED, ODD_WORD),
            named("name, then a value", WORDS + "(?: *+[:=] *+|\\s++)", SecretNames::maySay, ODDER_WORD));

    SecretPattern {
        values = List.copyOf(values);
    }

    private static SecretPattern looks(String title, String secret, Predicate<String> sign) {
        return new SecretPattern(title, sign, pattern(secret), any -> true, List.of());
    }

    private static SecretPattern named(String title, String head, Predicate<String> names, Pattern... values) {
        return new SecretPattern(title, text -> true, pattern(head), names, List.of(values));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }

    private static Predicate<String> words(String... words) {
        return new WordMatcher(words)::areIn;
    }

    /** Whether so many characters of base64 stand before a {@code =} as in the shortest key. */
    private static boolean mayHoldKey(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=' && length >= SHORTEST_KEY) {
                return true;
            }
            boolean base64 = c == '+' || c == '/' || (c < 128 && Character.isLetterOrDigit(c));
            length = base64 ? length + 1 : 0;
        }
        return false;
    }

    /** Marks the characters of a text that belong to secrets. */
    void find(String text, BitSet secrets) {
        if (!sign.test(text)) {
            return;
        }
        Matcher found = head.matcher(text);
        int from = 0;
        while (from <= text.length() && found.find(from)) {
            from = values.isEmpty() ? whole(found, secrets) : after(found, text, secrets);
        }
    }

    private static int whole(Matcher found, BitSet secrets) {
        secrets.set(found.start(), found.end());
        return found.end();
    }

    /** Takes the value after a head; of a name that says nothing, the value may hold another. */
    private int after(Matcher found, String text, BitSet secrets) {
        if (names.test(found.group("name"))) {
            for (Pattern form : values) {
                Matcher value = form.matcher(text).region(found.end(), text.length());
                if (value.lookingAt()) {
                    if (!Secrets.isPlaceholder(value.group("secret"))) {
                        secrets.set(value.start("secret"), value.end("secret"));
                    }
                    return value.end();
                }
            }
        }
        return found.end("name");
    }
}
