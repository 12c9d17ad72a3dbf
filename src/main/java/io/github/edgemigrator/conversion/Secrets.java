package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.JsonPath;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows passwords, keys, tokens and connection strings by their names and by their looks, and hides them behind
 * {@value #HIDDEN}. A placeholder of a template is no secret.
 */
public final class Secrets {
    /** Stands where a secret stood. */
    public static final String HIDDEN = "***";

    private static final Pattern NAME = Pattern.compile("(?i)pass(word|wd|phrase)|pwd|secret|token|credential"
            + "|conn(ection)?[_-]?str(ing)?|(api|access|account|private|shared|sas|primary|secondary|storage)[_-]?key"
            + "|(^|[_-])(key|sas|pat)$");

    /** The member of a variable's definition that holds its value. */
    private static final String VALUE = "value";

    /** Parts of a text that are secret wherever it stands. What was hidden before counts, so that it is not lost. */
    private static final Pattern BY_LOOKS =
            Pattern.compile("(?i)(?<=SharedAccessKey=|AccountKey=|SharedAccessSignature="
                    + "|Password=|Pwd=|sig=)[^;&\\s\"'\\\\]++|(?<=://)[^/@\\s:\"'$<{]*+:[^/@\\s\"'$<{]++(?=@)"
                    + "|(?<=Bearer )[\\w.~+/-]{8,}+=*+"
                    // From the beginning of its word, as looking for the end from within it takes for ever.
                    + "|(?<![\\w-])(?:(?!eyJ)[\\w-])*+eyJ[\\w-]{8,}+\\.[\\w-]{8,}+\\.[\\w-]*+"
                    // Keys of 32 and 64 bytes, as the hub and storage accounts have them, and tokens of known makers.
                    + "|(?<![\\w+/=])(?:[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)(?![\\w+/=])"
                    + "|\\bgh[pousr]_\\w{36,}+|\\bAKIA[0-9A-Z]{16}\\b"
                    + "|-----BEGIN [A-Z ]*+PRIVATE KEY-----[^-]*+(?:-----END [A-Z ]*+PRIVATE KEY-----)?+"
                    + "|\\*\\*\\*\\d*+");

    /** {@code NAME=}, {@code "name": "}, {@code --name } and {@code "--name", "} within a text, before a value. */
    private static final Pattern BEFORE_VALUE = Pattern.compile("(?<![\\w.-])(?:(?<name>[\\w.-]++)"
            + "(?:=(?:\\\\*+[\"'])?|\\\\*+[\"']\\s*+:\\s*+(?:\\\\*+[\"']|(?!true|false|null|[\\[…])))"
            + "|(?<option>-[\\w.-]*+)(?:\\s++|\\\\*+[\"']\\s*+,\\s*+\\\\*+[\"'])(?!-))");

    private static final Pattern VALUE_IN_TEXT = Pattern.compile("[^\\s\"'\\\\,;&$<{]++");

    /** What the pattern of names looks for has one of these in it. */
    private static final WordMatcher CORES =
            new WordMatcher("pass", "pwd", "secret", "token", "credential", "conn", "key", "sas", "pat");

    /** What is in, or before, the secrets that are known by their looks, but for addresses and keys in base64. */
    private static final WordMatcher SIGNS = new WordMatcher(
            "key=",
            "signature=",
            "password=",
            "pwd=",
            "sig=",
            "bearer ",
            "eyj",
            "akia",
            "ghp_",
            "gho_",
            "ghu_",
            "ghs_",
            "ghr_",
            "private key");

    /** The characters of the shortest key in base64, without the {@code =} behind them. */
    private static final int SHORTEST_KEY = 43;

    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)(-{0,2}[\\w:.-]+)=(.+)");

    /** An argument whose value is the next one. */
    private static final Pattern OPTION = Pattern.compile("-{1,2}[\\w.-]+");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\s*+(\\$\\{[^}]*+\\}|\\$\\w++|<[^<>]*+>|\\{\\{[^}]*+\\}\\})?+\\s*+");

    private final Function<JsonNode, String> mask;

    private Secrets(Function<JsonNode, String> mask) {
        this.mask = mask;
    }

    /** The text without the secrets that are known by their looks, or by a name before them. */
    public static String redact(String text) {
        return new Secrets(secret -> HIDDEN).inText(text);
    }

    /**
     * The value without its secrets.
     *
     * @param path where it stands: the name of a member tells whether its value is secret
     */
    public static JsonNode redact(JsonPath path, JsonNode value) {
        return redact(path, value, secret -> HIDDEN);
    }

    /**
     * The value without its secrets.
     *
     * @param mask what stands in the place of a secret, which is a text or number
     */
    public static JsonNode redact(JsonPath path, JsonNode value, Function<JsonNode, String> mask) {
        return new Secrets(mask).hide(isSecretName(nameOf(path)), value);
    }

    /** The name that tells what a value is: that of a variable for its {@code value}. */
    private static String nameOf(JsonPath path) {
        if (path.isRoot()) {
            return "";
        }
        return path.name().equals(VALUE) ? nameOf(path.parent()) : path.name();
    }

    private static boolean isSecretName(String name) {
        return CORES.areIn(name) && NAME.matcher(name).find();
    }

    /** Whether a text has one of the signs of what is known by its looks. Most have none, and that is quick to see. */
    private static boolean mayLookSecret(String text) {
        return text.contains(HIDDEN)
                || (text.indexOf('@') >= 0 && text.contains("://"))
                || mayHoldKey(text)
                || SIGNS.areIn(text);
    }

    private static boolean mayHoldKey(String text) {
        int end = text.indexOf('=', SHORTEST_KEY);
        while (end >= 0) {
            int start = end;
            while (start > 0 && isBase64(text.charAt(start - 1))) {
                start--;
            }
            if (end - start >= SHORTEST_KEY) {
                return true;
            }
            end = text.indexOf('=', end + 1);
        }
        return false;
    }

    private static boolean isBase64(char c) {
        return c == '+' || c == '/' || (c < 128 && Character.isLetterOrDigit(c));
    }

    /** Whether a text may have the name of a secret before a value. */
    private static boolean mayNameSecret(String text) {
        boolean sign =
                text.indexOf('=') >= 0 || hasOption(text) || hasColonBehind('"', text) || hasColonBehind('\'', text);
        return sign && CORES.areIn(text);
    }

    private static boolean hasOption(String text) {
        int dash = text.indexOf('-');
        while (dash > 0 && isOfName(text.charAt(dash - 1))) {
            dash = text.indexOf('-', dash + 1);
        }
        return dash >= 0;
    }

    private static boolean hasColonBehind(char sign, String text) {
        int quote = text.indexOf(sign);
        while (quote >= 0 && !isColonBehind(quote, text)) {
            quote = text.indexOf(sign, quote + 1);
        }
        return quote >= 0;
    }

    /** Whether the text is a placeholder, or blank. */
    private static boolean isPlaceholder(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        boolean begins = start == text.length() || "$<{".indexOf(text.charAt(start)) >= 0;
        return begins && PLACEHOLDER.matcher(text).matches();
    }

    private static boolean isColonBehind(int quote, String text) {
        int i = quote + 1;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == ':';
    }

    private static boolean isOfName(char c) {
        return c == '.' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }

    private JsonNode hide(boolean secret, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode redacted = object.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                // An object is no secret because of its name: a module may be called secret-store.
                boolean hidden = isSecretName(member.getKey())
                        || (secret && member.getKey().equals(VALUE));
                redacted.set(member.getKey(), hide(hidden, member.getValue()));
            }
            return redacted;
        }
        if (value instanceof ArrayNode array) {
            return hide(secret, array);
        }
        if (value.isTextual()) {
            String shown = textOf(secret, value);
            return shown.equals(value.textValue()) ? value : TextNode.valueOf(shown);
        }
        return secret && value.isNumber() ? TextNode.valueOf(mask.apply(value)) : value;
    }

    /** In a list of arguments, {@code --password} says what the next one is. */
    private ArrayNode hide(boolean secret, ArrayNode array) {
        ArrayNode redacted = array.arrayNode();
        boolean announced = false;
        for (JsonNode element : array) {
            redacted.add(hide(secret || (announced && element.isValueNode()), element));
            String text = element.asText();
            announced = OPTION.matcher(text).matches() && isSecretName(text);
        }
        return redacted;
    }

    private String textOf(boolean secret, JsonNode value) {
        String text = value.textValue();
        if (isPlaceholder(text)) {
            return text;
        }
        if (secret) {
            return mask.apply(value);
        }
        if (text.indexOf('=') < 0) {
            return inText(text);
        }
        // createOptions.Env and arguments: NAME=value, --name=value.
        Matcher assignment = ASSIGNMENT.matcher(text);
        return assignment.matches() && isSecretName(assignment.group(1))
                ? assignment.group(1) + "=" + textOf(true, TextNode.valueOf(assignment.group(2)))
                : inText(text);
    }

    private String inText(String text) {
        String shown = mayLookSecret(text) ? byLooks(text) : text;
        return mayNameSecret(shown) ? byName(shown) : shown;
    }

    private String byLooks(String text) {
        return BY_LOOKS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(mask.apply(TextNode.valueOf(found.group()))));
    }

    private String byName(String text) {
        StringBuilder shown = new StringBuilder();
        int copied = 0;
        int searched = 0;
        Matcher head = BEFORE_VALUE.matcher(text);
        Matcher value = VALUE_IN_TEXT.matcher(text);
        while (head.find(searched)) {
            String group = head.start("name") >= 0 ? "name" : "option";
            // Of a name that tells nothing, the value may hold another.
            searched = head.end(group);
            if (isSecretName(head.group(group))
                    && value.region(head.end(), text.length()).lookingAt()) {
                searched = value.end();
                if (!value.group().startsWith(HIDDEN)) {
                    shown.append(text, copied, value.start()).append(mask.apply(TextNode.valueOf(value.group())));
                    copied = value.end();
                }
            }
        }
        return shown.append(text, copied, text.length()).toString();
    }
}
