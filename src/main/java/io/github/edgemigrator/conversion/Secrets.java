package io.github.edgemigrator.conversion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.Placeholders;
import java.util.BitSet;
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

    /** The member of a variable's definition that holds its value. */
    private static final String VALUE = "value";

    /** createOptions.Env and arguments: {@code NAME=value}, {@code --name=value}. */
    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)(-{0,2}[\\w:.-]+)=(.+)");

    /** A line of YAML, or an entry of createOptions.Env that should have been another: {@code NAME: value}. */
    private static final Pattern LINE = Pattern.compile("(?s)([\\w:.-]+):\\s+(.+)");

    /** An argument whose value is the next one. */
    private static final Pattern OPTION = Pattern.compile("-{1,2}[\\w.-]+");

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
        return new Secrets(mask).hide(SecretNames.isSecret(nameOf(path)), value);
    }

    /** The name that tells what a value is: that of a variable for its {@code value}. */
    private static String nameOf(JsonPath path) {
        if (path.isRoot()) {
            return "";
        }
        return path.name().equals(VALUE) ? nameOf(path.parent()) : path.name();
    }

    /** Whether the text is a placeholder, or blank. */
    static boolean isPlaceholder(String text) {
        return text.isBlank() || Placeholders.isOne(text);
    }

    private JsonNode hide(boolean secret, JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode redacted = object.objectNode();
            // {"name": "TOKEN", "value": "x"}: a variable in the form of Kubernetes.
            boolean named = secret || SecretNames.isSecret(object.path("name").asText());
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                // An object is no secret because of its name: a module may be called secret-store.
                boolean hidden = SecretNames.isSecret(member.getKey())
                        || (named && member.getKey().equals(VALUE));
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
            announced = OPTION.matcher(text).matches() && SecretNames.isSecret(text);
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
        Matcher assignment = ASSIGNMENT.matcher(text);
        if (assignment.matches() && SecretNames.isSecret(assignment.group(1))) {
            return shown(text, assignment.start(2));
        }
        Matcher line = LINE.matcher(text);
        return line.matches() && SecretNames.isPlain(line.group(1)) ? shown(text, line.start(2)) : inText(text);
    }

    /** The text with the secret that begins at a place and goes to its end. */
    private String shown(String text, int secret) {
        return text.substring(0, secret) + textOf(true, TextNode.valueOf(text.substring(secret)));
    }

    /** Hides what the patterns find; where several find the same, it is one secret. */
    private String inText(String text) {
        BitSet secret = new BitSet();
        SecretPattern.BY_LOOKS.forEach(pattern -> pattern.find(text, secret));
        if (SecretNames.mayBeIn(text)) {
            SecretPattern.BY_NAME.forEach(pattern -> pattern.find(text, secret));
        }
        if (secret.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        int copied = 0;
        for (int start = secret.nextSetBit(0); start >= 0; start = secret.nextSetBit(copied)) {
            int end = secret.nextClearBit(start);
            shown.append(text, copied, start).append(mask.apply(TextNode.valueOf(text.substring(start, end))));
            copied = end;
        }
        return shown.append(text, copied, text.length()).toString();
    }
}
