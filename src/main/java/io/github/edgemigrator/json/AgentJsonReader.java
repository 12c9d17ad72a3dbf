package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads JSON that is not strict as the agent's parser does (Newtonsoft, {@code JsonTextReader}): with comments, single
 * quotes, names without quotes, commas too many, any white space of .NET, hexadecimal and octal numbers, {@code NaN}
 * and the like.
 */
public final class AgentJsonReader extends AgentTextCursor {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** As deep as Jackson reads. */
    private static final int DEEPEST = 1_000;

    private static final String AFTER_NUMBER = ",}])/";
    private static final List<String> WORDS =
            List.of("true", "false", "null", "undefined", "NaN", "Infinity", "-Infinity");

    private final SourcePlaces places;
    private final List<JsonText.DuplicateKey> duplicateKeys = new ArrayList<>();
    private final List<JsonPath> afterComment = new ArrayList<>();
    private int depth;

    /** @param text the source, or the source with bare placeholders quoted, of the same length */
    AgentJsonReader(String source, String text) {
        super(source, text);
        this.places = new SourcePlaces(source);
    }

    JsonParse read() {
        try {
            skipBlanksAndComments();
            if (at == text.length()) {
                throw new Unreadable(0, "The text is empty");
            }
            JsonNode tree = value(JsonPath.ROOT);
            skipBlanksAndComments();
            if (at < text.length()) {
                throw new Unreadable(at, "There is more text behind the end of the JSON value");
            }
            return new JsonText(source, new SourceTree(places, 0, tree), false, duplicateKeys, afterComment);
        } catch (Unreadable fault) {
            return new JsonParse.Failure(position(fault.place), String.valueOf(fault.getMessage()));
        }
    }

    private JsonNode value(JsonPath path) throws Unreadable {
        skipBlanks();
        return switch (peek()) {
            case '{' -> object(path);
            case '[' -> array(path);
            case '"', '\'' -> string();
            // Nothing at all, as undefined; the comma is looked at again.
            case ',' -> leaf(NODES.nullNode(), at);
            default -> isWordAhead() ? word() : number();
        };
    }

    private ObjectNode object(JsonPath path) throws Unreadable {
        int open = enter();
        int number = places.open(open);
        ObjectNode json = NODES.objectNode();
        Set<String> seen = new HashSet<>();
        skipBlanksAndComments();
        while (isGoingOn('}', open)) {
            int start = at;
            String name = name();
            JsonPath member = path.child(name);
            if (!seen.add(name)) {
                duplicateKeys.add(new JsonText.DuplicateKey(member, position(start)));
            }
            skipBlanks();
            if (peek() != ':') {
                throw new Unreadable(at, "A colon is missing before " + found());
            }
            at++;
            if (skipBlanksAndComments()) {
                afterComment.add(member);
            }
            places.name(name, start);
            json.set(name, value(member));
            separator('}', open);
        }
        return leave(json, number);
    }

    private ArrayNode array(JsonPath path) throws Unreadable {
        int open = enter();
        int number = places.open(open);
        ArrayNode json = NODES.arrayNode();
        skipBlanksAndComments();
        while (isGoingOn(']', open)) {
            json.add(value(path.child(json.size())));
            separator(']', open);
        }
        return leave(json, number);
    }

    private int enter() throws Unreadable {
        if (++depth > DEEPEST) {
            throw new Unreadable(at, "Objects and arrays are nested too deeply");
        }
        return at++;
    }

    private <T extends JsonNode> T leave(T json, int number) {
        depth--;
        places.close(number, ++at);
        return json;
    }

    /** The comma behind a member or an element, unless the end follows. */
    private void separator(char end, int open) throws Unreadable {
        skipBlanksAndComments();
        boolean goesOn = isGoingOn(end, open);
        if (peek() == ',') {
            at++;
            skipBlanksAndComments();
        } else if (goesOn) {
            throw new Unreadable(at, "A comma is missing before " + found());
        }
    }

    private boolean isGoingOn(char end, int open) throws Unreadable {
        if (at == text.length()) {
            throw new Unreadable(
                    at, "The text ends before the " + text.charAt(open) + " at " + position(open) + " is closed");
        }
        return peek() != end;
    }

    private String name() throws Unreadable {
        if (peek() == '"' || peek() == '\'') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '$')) {
            at++;
        }
        if (start == at || (at < text.length() && peek() != ':' && !isBlank(peek()))) {
            throw new Unreadable(at, "A name in double quotes is expected, not " + found());
        }
        return text.substring(start, at);
    }

    private JsonNode string() throws Unreadable {
        int start = at;
        String read = quoted();
        if (source.charAt(start) != text.charAt(start)) {
            // A bare placeholder, which was turned into a string of the same length.
            return leaf(new Placeholders.Bare(source.substring(start, at)), start);
        }
        places.string(start);
        return NODES.textNode(read);
    }

    private String quoted() throws Unreadable {
        int start = at;
        char quote = text.charAt(at++);
        StringBuilder read = new StringBuilder();
        while (at < text.length() && peek() != quote) {
            char c = text.charAt(at++);
            read.append(c == '\\' ? escaped() : c);
        }
        if (at == text.length()) {
            throw new Unreadable(at, "The text ends before the string at " + position(start) + " is closed");
        }
        at++;
        return read.toString();
    }

    private char escaped() throws Unreadable {
        char c = peek();
        at++;
        int plain = "btnfr\\/'\"".indexOf(c);
        if (plain >= 0) {
            return "\b\t\n\f\r\\/'\"".charAt(plain);
        }
        try {
            if (c == 'u' && at + 4 <= text.length()) {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
        } catch (NumberFormatException noHexadecimalNumber) {
            at -= 4;
        }
        throw new Unreadable(at - 2, "An escape such as \\n or \\u0020 is expected here");
    }

    private boolean isWordAhead() {
        char c = peek();
        return Character.isLetter(c) || (c == '-' && text.startsWith("-I", at));
    }

    /** Numbers that are none become text, which is what the agent makes of them where it keeps them at all. */
    private JsonNode word() throws Unreadable {
        int start = at;
        for (String word : WORDS) {
            int end = start + word.length();
            if (text.startsWith(word, start) && isSeparator(end)) {
                at = end;
                return leaf(
                        switch (word) {
                            case "true", "false" -> NODES.booleanNode(word.equals("true"));
                            case "null", "undefined" -> NODES.nullNode();
                            default -> NODES.textNode(word);
                        },
                        start);
            }
        }
        throw new Unreadable(
                at, "A value is expected: text in double quotes, a number, an object, an array, true, false or null");
    }

    private boolean isSeparator(int place) {
        return place >= text.length() || isBlank(text.charAt(place)) || ",}]/".indexOf(text.charAt(place)) >= 0;
    }

    private JsonNode number() throws Unreadable {
        int start = at;
        while (at < text.length() && AgentNumber.mayContain(peek())) {
            at++;
        }
        String written = text.substring(start, at);
        boolean ends = at == text.length() || isBlank(peek()) || AFTER_NUMBER.indexOf(peek()) >= 0;
        if (written.isEmpty() || !ends) {
            throw new Unreadable(at, "A value is expected, not " + found());
        }
        try {
            return leaf(AgentNumber.read(written), start);
        } catch (NumberFormatException noNumber) {
            throw new Unreadable(start, "A number is expected, not " + written);
        }
    }

    private JsonNode leaf(JsonNode json, int start) {
        places.value(start, at);
        return json;
    }

    /** {@code string.IsNullOrWhiteSpace} of .NET. */
    public static boolean isBlank(String text) {
        return text.chars().allMatch(c -> isBlank((char) c));
    }
}
