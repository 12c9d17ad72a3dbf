package io.github.edgemigrator.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.manifest.JsonPath;
import io.github.edgemigrator.manifest.Placeholders;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads JSON into the agent's types. The result has the names as the types spell them; a value of a wrong type is taken
 * down as a fault and left out.
 */
final class Shaper {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A number with a larger exponent is not written out: nobody means it. */
    private static final int MOST_DIGITS = 100;

    private final boolean fromTokens;
    private final List<Fault> faults = new ArrayList<>();
    private final List<JsonPath> unknown = new ArrayList<>();

    /**
     * A value of a wrong type.
     *
     * @param path of the value
     * @param expected what the agent needs, such as {@code a list}
     * @param found what stands there
     */
    record Fault(JsonPath path, String expected, String found) {
        @Override
        public String toString() {
            return path + " must be " + expected + " but is " + found;
        }
    }

    private Shaper(boolean fromTokens) {
        this.fromTokens = fromTokens;
    }

    /** Reads text that is parsed straight into types, as createOptions are: {@code true} as text is {@code true}. */
    static Shaper ofText() {
        return new Shaper(false);
    }

    /**
     * Reads what was kept as loose JSON first, as {@code k8s-experimental} is: {@code true} as text is {@code True}.
     */
    static Shaper ofTokens() {
        return new Shaper(true);
    }

    /** What could not be read. */
    List<Fault> faults() {
        return faults;
    }

    /** Names that the types do not have. */
    List<JsonPath> unknown() {
        return unknown;
    }

    /** Reads a value; empty if it is of a wrong type, {@code null} where that is allowed. */
    Optional<JsonNode> read(JsonNode json, Shape shape, JsonPath path) {
        if (json.isNull()) {
            return isNullable(shape) ? Optional.of(NullNode.getInstance()) : fault(path, expected(shape), json);
        }
        if (shape instanceof Shape.Fields fields) {
            return json.isObject() ? Optional.of(object(json, fields, path)) : fault(path, "an object", json);
        }
        if (shape instanceof Shape.MapOf map) {
            return json.isObject() ? Optional.of(map(json, map, path)) : fault(path, "an object", json);
        }
        if (shape instanceof Shape.ListOf list) {
            return json.isArray() ? Optional.of(list(json, list, path)) : fault(path, "a list", json);
        }
        if (shape instanceof Shape.Loose) {
            return Optional.of(json);
        }
        Optional<JsonNode> value = json.isValueNode() ? value(json, shape) : Optional.empty();
        return value.isPresent() ? value : fault(path, expected(shape), json);
    }

    private ObjectNode object(JsonNode json, Shape.Fields fields, JsonPath path) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            JsonPath below = path.child(member.getKey());
            Optional<String> name = fields.canonical(member.getKey());
            if (name.isPresent()) {
                read(member.getValue(), shapeOf(fields, name.get()), below)
                        .filter(value -> !value.isNull())
                        .ifPresent(value -> object.set(name.get(), value));
            } else if (fields.keepsOthers()) {
                object.set(member.getKey(), member.getValue());
            } else {
                unknown.add(below);
            }
        }
        return object;
    }

    private static Shape shapeOf(Shape.Fields fields, String name) {
        Shape shape = fields.fields().get(name);
        return shape == null ? new Shape.Loose() : shape;
    }

    private ObjectNode map(JsonNode json, Shape.MapOf map, JsonPath path) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            read(member.getValue(), map.value(), path.child(member.getKey()))
                    .ifPresent(value -> object.set(member.getKey(), value));
        }
        return object;
    }

    private ArrayNode list(JsonNode json, Shape.ListOf list, JsonPath path) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i < json.size(); i++) {
            read(json.get(i), list.element(), path.child(i)).ifPresent(array::add);
        }
        return array;
    }

    private Optional<JsonNode> value(JsonNode json, Shape shape) {
        if (shape instanceof Shape.Whole) {
            return whole(json).map(Shaper::number);
        }
        if (shape instanceof Shape.Flag) {
            return flag(json).map(NODES::booleanNode);
        }
        if (shape instanceof Shape.NumberOrText) {
            Optional<Long> number = whole(json).filter(whole -> !json.isFloatingPointNumber() && !json.isBoolean());
            return number.map(Shaper::number).or(() -> Optional.of(NODES.textNode(text(json))));
        }
        if (shape instanceof Shape.Amount) {
            return Quantity.parse(text(json)).map(quantity -> NODES.textNode(text(json)));
        }
        return Optional.of(NODES.textNode(text(json)));
    }

    private static JsonNode number(long number) {
        return number == (int) number ? NODES.numberNode((int) number) : NODES.numberNode(number);
    }

    private String text(JsonNode json) {
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
        if (json.isBoolean()) {
            return Optional.of(json.booleanValue());
        }
        if (json.isTextual()) {
            String text = json.asText().strip();
            return text.equalsIgnoreCase("true")
                    ? Optional.of(true)
                    : Optional.of(false).filter(no -> text.equalsIgnoreCase("false"));
        }
        return Optional.of(json.asDouble() != 0);
    }

    private Optional<JsonNode> fault(JsonPath path, String expected, JsonNode found) {
        // What a placeholder of a template will be, nobody knows yet.
        if (!Placeholders.in(found.asText())) {
            faults.add(new Fault(path, expected, describe(found)));
        }
        return Optional.empty();
    }

    private static boolean isNullable(Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return whole.nullable();
        }
        if (shape instanceof Shape.Flag flag) {
            return flag.nullable();
        }
        return !(shape instanceof Shape.Fields fields) || fields.nullable();
    }

    private static String expected(Shape shape) {
        if (shape instanceof Shape.Whole) {
            return "a whole number";
        }
        if (shape instanceof Shape.Flag) {
            return "true or false";
        }
        if (shape instanceof Shape.Amount) {
            return "an amount such as 500m or 128Mi";
        }
        return shape instanceof Shape.Fields ? "an object" : "text";
    }

    private static String describe(JsonNode found) {
        return switch (found.getNodeType()) {
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NULL -> "null";
            case STRING -> "other text";
            case NUMBER -> "another number";
            default -> "something else";
        };
    }
}
