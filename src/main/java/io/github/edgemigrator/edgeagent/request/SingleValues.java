package io.github.edgemigrator.edgeagent.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.edgemigrator.edgeagent.kubernetes.api.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Reads numbers, booleans and text into the agent's types, in which one can stand for another.
 *
 * @param fromTokens whether they were kept as loose JSON first, so that {@code true} as text is {@code True}
 */
record SingleValues(boolean fromTokens) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Stands for a value of a wrong type. */
    private static final JsonNode NONE = MissingNode.getInstance();

    /** A number with a larger exponent is not written out: nobody means it. */
    private static final int MOST_DIGITS = 100;

    /**
     * Reads a value.
     *
     * @param json neither a list nor an object nor {@code null}
     * @return missing if it is of a wrong type
     */
    JsonNode read(JsonNode json, Shape shape) {
        if (shape instanceof Shape.Whole) {
            return json.isInt() ? json : whole(json).map(SingleValues::number).orElse(NONE);
        }
        if (shape instanceof Shape.Flag) {
            return json.isBoolean()
                    ? json
                    : flag(json).<JsonNode>map(NODES::booleanNode).orElse(NONE);
        }
        if (shape instanceof Shape.NumberOrText) {
            Optional<Long> number = whole(json).filter(whole -> !json.isFloatingPointNumber() && !json.isBoolean());
            return number.map(SingleValues::number).orElseGet(() -> text(json));
        }
        if (shape instanceof Shape.Amount && Quantity.parse(written(json)).isEmpty()) {
            return NONE;
        }
        return text(json);
    }

    private JsonNode text(JsonNode json) {
        return json.isTextual() ? json : NODES.textNode(written(json));
    }

    private static JsonNode number(long number) {
        return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
    }

    private String written(JsonNode json) {
        if (json.isBoolean() && fromTokens) {
            return json.booleanValue() ? "True" : "False";
        }
        BigDecimal number = json.isBigDecimal() ? json.decimalValue() : BigDecimal.ZERO;
        return json.isBigDecimal() && Math.abs(number.scale()) < MOST_DIGITS ? number.toPlainString() : json.asText();
    }

    private static Optional<Long> whole(JsonNode json) {
        if (json.isBoolean() || json.asText().isBlank()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(json.asText().strip());
            if (Math.abs(number.scale()) > MOST_DIGITS) {
                return Optional.empty();
            }
            boolean fraction = number.stripTrailingZeros().scale() > 0;
            return json.isTextual() && fraction
                    ? Optional.empty()
                    : Optional.of(number.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> flag(JsonNode json) {
        if (json.isTextual()) {
            String text = json.asText().strip();
            return text.equalsIgnoreCase("true")
                    ? Optional.of(true)
                    : Optional.of(false).filter(no -> text.equalsIgnoreCase("false"));
        }
        return Optional.of(json.asDouble() != 0);
    }
}
