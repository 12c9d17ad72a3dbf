package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.manifest.JsonPath;
import java.util.Map;
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

    /** Parts of a text that are secret wherever it stands. */
    private static final Pattern IN_TEXT = Pattern.compile("(?i)(?<=SharedAccessKey=|AccountKey=|SharedAccessSignature="
            + "|Password=|Pwd=|sig=)[^;&\\s\"']++|(?<=://)[^/@\\s:\"'$<{]*+:[^/@\\s\"'$<{]++(?=@)"
            + "|(?<=Bearer )[\\w.~+/-]{8,}+=*+|eyJ[\\w-]{8,}+\\.[\\w-]{8,}+\\.[\\w-]*+");

    /** NAME=value and "name": "value" with a secret name, as in JSON that could not be read. */
    private static final Pattern PAIR_IN_TEXT = Pattern.compile(
            "(?i)([\\w-]*(?:password|passwd|secret|token|api_?key|account_?key|access_?key|connection_?string)[\\w-]*"
                    + "(?:=|\\\\*\"\\s*:\\s*\\\\*\"))(?![$<{*])[^\"\\\\,;&\\s}]++");

    private static final String BEARER = "Bearer ";

    /** With what a JSON web token begins. */
    private static final String TOKEN = "eyJ";

    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)(-{0,2}[\\w:.-]+)=(.+)");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\s*(\\$\\{[^}]*\\}|\\$\\w+|<[^<>]*>|\\{\\{[^}]*\\}\\})?\\s*");

    private Secrets() {}

    /** The text without the secrets that are known by their looks. */
    public static String redact(String text) {
        if (!mayHoldSecrets(text)) {
            return text;
        }
        String plain = IN_TEXT.matcher(text).replaceAll(Matcher.quoteReplacement(HIDDEN));
        return PAIR_IN_TEXT.matcher(plain).replaceAll("$1" + Matcher.quoteReplacement(HIDDEN));
    }

    /** Most texts have none of the signs that the patterns look for, and that is quick to see. */
    private static boolean mayHoldSecrets(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '=', '@', '"' -> {
                    return true;
                }
                case 'b', 'B' -> {
                    if (text.regionMatches(true, i, BEARER, 0, BEARER.length())) {
                        return true;
                    }
                }
                case 'e', 'E' -> {
                    if (text.regionMatches(true, i, TOKEN, 0, TOKEN.length())) {
                        return true;
                    }
                }
                default -> {
                    // Nothing begins with it.
                }
            }
        }
        return false;
    }

    /**
     * The value without its secrets.
     *
     * @param path where it stands: the name of a member tells whether its value is secret
     */
    public static JsonNode redact(JsonPath path, JsonNode value) {
        return redact(isSecretName(nameOf(path)), value);
    }

    /** The name that tells what a value is: that of a variable for its {@code value}. */
    private static String nameOf(JsonPath path) {
        if (path.isRoot()) {
            return "";
        }
        return path.name().equals(VALUE) ? nameOf(path.parent()) : path.name();
    }

    private static boolean isSecretName(String name) {
        return NAME.matcher(name).find();
    }

    private static JsonNode redact(boolean secret, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode redacted = object.objectNode();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                // An object is no secret because of its name: a module may be called secret-store.
                boolean hidden = isSecretName(member.getKey())
                        || (secret && member.getKey().equals(VALUE));
                redacted.set(member.getKey(), redact(hidden, member.getValue()));
            }
            return redacted;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode redacted = array.arrayNode();
            boolean hidden = secret;
            for (JsonNode element : array) {
                redacted.add(redact(hidden, element));
                hidden = secret || announcesSecret(element);
            }
            return redacted;
        }
        if (value.isTextual()) {
            String text = value.textValue();
            String shown = redacted(secret, text);
            return shown.equals(text) ? value : TextNode.valueOf(shown);
        }
        return secret && value.isNumber() ? TextNode.valueOf(HIDDEN) : value;
    }

    /** Whether an argument is such as {@code --password}, so that the next one is the password. */
    private static boolean announcesSecret(JsonNode argument) {
        String text = argument.asText();
        return text.startsWith("-") && !text.contains("=") && isSecretName(text);
    }

    private static String redacted(boolean secret, String text) {
        if (PLACEHOLDER.matcher(text).matches()) {
            return text;
        }
        if (secret) {
            return HIDDEN;
        }
        // createOptions.Env and arguments: NAME=value, --name=value.
        Matcher assignment = ASSIGNMENT.matcher(text);
        if (assignment.matches() && isSecretName(assignment.group(1))) {
            return assignment.group(1) + "=" + redacted(true, assignment.group(2));
        }
        return redact(text);
    }
}
