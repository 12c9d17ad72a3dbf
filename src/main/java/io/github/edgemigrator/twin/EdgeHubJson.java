package io.github.edgemigrator.twin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.edgemigrator.json.JsonPath;
import io.github.edgemigrator.json.JsonValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What becomes of a document on its way through edgeHub, desired and reported: texts that are only a date are
 * rewritten, see {@link EdgeHubDates}, and numbers keep the precision of a double.
 */
public final class EdgeHubJson {
    /** Every number of so many digits comes back from a double. */
    private static final int DIGITS_OF_DOUBLE = 15;

    /** No double needs more. */
    private static final int MOST_DIGITS = 17;

    private static final int LARGEST_PLAIN_EXPONENT = 14;
    private static final int SMALLEST_PLAIN_EXPONENT = -4;

    private EdgeHubJson() {}

    /** Returns the document as edgeHub holds it. What it holds already stays the same, and what it refuses too. */
    public static ObjectNode held(ObjectNode document) {
        return (ObjectNode) held((JsonNode) document);
    }

    private static JsonNode held(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode held = object.objectNode();
            object.properties().forEach(member -> held.set(member.getKey(), held(member.getValue())));
            return held;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode held = array.arrayNode(array.size());
            array.forEach(element -> held.add(held(element)));
            return held;
        }
        if (value.isTextual()) {
            String held = EdgeHubDates.held(value.textValue());
            return held.equals(value.textValue()) ? value : TextNode.valueOf(held);
        }
        return value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())
                ? DoubleNode.valueOf(value.doubleValue())
                : value;
    }

    /** Returns the path of the first value that edgeHub does not hold as it is; empty if there is none. */
    static Optional<String> changed(JsonNode document) {
        return values(document, EdgeHubJson::isChanged).findFirst().map(value -> value.path()
                .toString());
    }

    /** Returns the values that may have been others before they came through edgeHub. */
    static List<JsonValue> inDoubt(JsonNode document) {
        return values(document, EdgeHubJson::isInDoubt).toList();
    }

    private static Stream<JsonValue> values(JsonNode document, Predicate<JsonNode> wanted) {
        return new JsonValue(JsonPath.ROOT, document).leaves().filter(leaf -> wanted.test(leaf.json()));
    }

    private static boolean isChanged(JsonNode value) {
        return value.isFloatingPointNumber()
                ? !isDouble(value)
                : value.isTextual() && !EdgeHubDates.held(value.textValue()).equals(value.textValue());
    }

    private static boolean isInDoubt(JsonNode value) {
        return value.isFloatingPointNumber()
                ? Double.isFinite(value.doubleValue())
                        && value.decimalValue().stripTrailingZeros().precision() > DIGITS_OF_DOUBLE
                : value.isTextual() && EdgeHubDates.mayBeRewritten(value.textValue());
    }

    /** Whether a double is as exact as the number. */
    private static boolean isDouble(JsonNode number) {
        double held = number.doubleValue();
        return Double.isFinite(held) && shortest(held).compareTo(number.decimalValue()) == 0;
    }

    /** Returns the number of the fewest digits that is read as this double: what .NET writes, and Java 19 and later. */
    private static BigDecimal shortest(double number) {
        int digits = DIGITS_OF_DOUBLE;
        BigDecimal shortest = new BigDecimal(number, new MathContext(digits));
        while (shortest.doubleValue() != number && digits < MOST_DIGITS) {
            digits++;
            shortest = new BigDecimal(number, new MathContext(digits));
        }
        return shortest.stripTrailingZeros();
    }

    /** Returns how many bytes edgeHub writes for the fractions of a document more than we do. */
    static int moreBytes(JsonNode document) {
        int more = 0;
        for (JsonNode child : document) {
            more += moreBytes(child);
        }
        return document.isFloatingPointNumber()
                ? written(document.doubleValue()).length() - document.asText().length()
                : more;
    }

    /** Returns a number as .NET writes it: 100000.0, 1E+15. */
    private static String written(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        BigDecimal digits = shortest(number);
        int exponent = number == 0 ? 0 : digits.precision() - digits.scale() - 1;
        if (exponent > LARGEST_PLAIN_EXPONENT || exponent < SMALLEST_PLAIN_EXPONENT) {
            String mantissa = digits.movePointLeft(exponent).toPlainString();
            return mantissa + "E" + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "")
                    + Math.abs(exponent);
        }
        return digits.scale() > 0 ? digits.toPlainString() : digits.toPlainString() + ".0";
    }
}
