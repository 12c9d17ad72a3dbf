package io.github.edgemigrator.edgeagent.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers, booleans and text into the agent's types, in which one can stand for another (Newtonsoft,
 * {@code JsonSerializerInternalReader} and {@code JsonReader}).
 *
 * @param way on which the JSON came there
 */
record SingleValues(Way way) {
    /** How JSON becomes a value of the agent's types. */
    enum Way {
        /** Straight from text, as createOptions: what stands for text stays as it is written. */
        TEXT,
        /** Kept as loose JSON first, as {@code k8s-experimental}: text then shows what .NET made of it. */
        LOOSE,
        /** Kept as loose JSON and written as text again, as a module's {@code env}. */
        LOOSE_THEN_TEXT
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Stands for a value of a wrong type. */
    private static final JsonNode NONE = MissingNode.getInstance();

    private static final Pattern WHOLE = Pattern.compile("[\\t-\\r ]*([+-]?\\d{1,40})[\\t-\\r ]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    /**
     * Reads a value.
     *
     * @param json neither a list nor an object nor {@code null}
     * @return missing if it is of a wrong type, {@code null} if it is as good as none
     */
    JsonNode read(JsonNode json, Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return whole(json, whole);
        }
        if (shape instanceof Shape.Flag flag) {
            return flag(json, flag);
        }
        if (shape instanceof Shape.Words words) {
            return isWord(json, words) ? json : NONE;
        }
        if (shape instanceof Shape.Amount) {
            return amount(json);
        }
        JsonNode text = text(json);
        return shape instanceof Shape.NumberOrText ? numberOrText(text) : text;
    }

    private JsonNode text(JsonNode json) {
        String written = way == Way.TEXT ? json.asText() : ofLoose(json);
        return json.isTextual() && written.equals(json.textValue()) ? json : NODES.textNode(written);
    }

    /** The text of what was loose JSON; that of a number or a date is no longer the one that was written. */
    private String ofLoose(JsonNode json) {
        boolean again = way == Way.LOOSE_THEN_TEXT;
        if (json.isTextual()) {
            return DotNetDate.read(json.textValue())
                    .map(date -> again ? date.json() : date.text())
                    .orElseGet(json::textValue);
        }
        if (json.isBoolean() && !again) {
            return json.booleanValue() ? "True" : "False";
        }
        if (json.isFloatingPointNumber()) {
            return again ? DotNetNumber.json(json) : DotNetNumber.text(json);
        }
        return json.isIntegralNumber() ? json.bigIntegerValue().toString() : json.asText();
    }

    private JsonNode whole(JsonNode json, Shape.Whole shape) {
        if (json.isTextual() && json.textValue().isEmpty()) {
            return shape.nullable() ? NullNode.getInstance() : NONE;
        }
        if (json.isBoolean() && shape.width() == Shape.Width.INT) {
            return NONE;
        }
        Optional<BigInteger> number = whole(json).filter(shape.width()::holds);
        if (number.isEmpty()) {
            return NONE;
        }
        return json.isIntegralNumber() ? json : number(number.get());
    }

    private static Optional<BigInteger> whole(JsonNode json) {
        if (json.isBoolean()) {
            return Optional.of(json.booleanValue() ? BigInteger.ONE : BigInteger.ZERO);
        }
        if (json.isFloatingPointNumber()) {
            double rounded = Math.rint(json.doubleValue());
            return Double.isInfinite(rounded) ? Optional.empty() : Optional.of(new BigDecimal(rounded).toBigInteger());
        }
        if (json.isIntegralNumber()) {
            return Optional.of(json.bigIntegerValue());
        }
        Matcher digits = WHOLE.matcher(json.asText());
        return digits.matches() ? Optional.of(new BigInteger(digits.group(1))) : Optional.empty();
    }

    private static JsonNode number(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return NODES.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
    }

    private static JsonNode flag(JsonNode json, Shape.Flag shape) {
        if (json.isBoolean()) {
            return json;
        }
        if (json.isNumber()) {
            return NODES.booleanNode(json.doubleValue() != 0);
        }
        String text = json.asText().strip();
        if (json.asText().isEmpty() && shape.nullable()) {
            return NullNode.getInstance();
        }
        boolean yes = text.equalsIgnoreCase("true");
        return yes || text.equalsIgnoreCase("false") ? NODES.booleanNode(yes) : NONE;
    }

    /** {@code EnumUtils.ParseEnum}: words with commas between, or a number, whether it has a word or not. */
    private static boolean isWord(JsonNode json, Shape.Words words) {
        if (!json.isTextual()) {
            return json.isBoolean() || (json.isIntegralNumber() && Shape.Width.LONG.holds(json.bigIntegerValue()));
        }
        if (WHOLE.matcher(json.textValue()).matches()) {
            return true;
        }
        for (String part : json.textValue().split(",", -1)) {
            String word = part.strip();
            if (!WORD.matcher(word).matches() || !words.has(word.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    /** A number of more than 64 bits is refused, the same as text is not. */
    private JsonNode amount(JsonNode json) {
        if (json.isIntegralNumber() && !Shape.Width.LONG.holds(json.bigIntegerValue())) {
            return NONE;
        }
        String written = ofLoose(json);
        Optional<String> canonical = ClientQuantity.canonical(written);
        if (canonical.isEmpty()) {
            return NONE;
        }
        return json.isTextual() && canonical.get().equals(written) ? json : NODES.textNode(canonical.get());
    }

    /** Text that holds a number is sent on as a number ({@code IntOrString}). */
    private static JsonNode numberOrText(JsonNode text) {
        return whole(text)
                .filter(Shape.Width.INT::holds)
                .map(SingleValues::number)
                .orElse(text);
    }
}
