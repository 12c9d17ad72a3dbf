package io.github.edgemigrator.runtime.twins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads documents as edgeHub does before it looks at them: texts that are only a date become dates, fractions become
 * doubles, and are written so from then on. Of the dates it knows those that people write; what else Newtonsoft takes
 * for one is in the tests of the module.
 */
final class EdgeHubReader {
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 7, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.SMART);

    private static final DateTimeFormatter ZONED = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.SMART);

    private static final Pattern MICROSOFT = Pattern.compile("/Date\\((\\d+)\\)/");

    private EdgeHubReader() {}

    /** The document as edgeHub writes it. */
    static ObjectNode reread(ObjectNode document) {
        return (ObjectNode) value(document);
    }

    private static JsonNode value(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode reread = RuntimeJson.object();
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                reread.set(member.getKey(), value(member.getValue()));
            }
            return reread;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode reread = array.arrayNode();
            array.forEach(element -> reread.add(value(element)));
            return reread;
        }
        if (value.isTextual()) {
            return TextNode.valueOf(text(value.textValue()));
        }
        return value.isFloatingPointNumber() ? DoubleNode.valueOf(value.doubleValue()) : value;
    }

    static String text(String text) {
        Matcher microsoft = MICROSOFT.matcher(text);
        try {
            if (microsoft.matches()) {
                return written(LocalDateTime.ofInstant(
                                Instant.ofEpochMilli(Long.parseLong(microsoft.group(1))), ZoneOffset.UTC))
                        + "Z";
            }
            if (text.endsWith("Z")) {
                return written(LocalDateTime.parse(text.substring(0, text.length() - 1), LOCAL)) + "Z";
            }
            return text.matches(".*T.*[+-]\\d\\d(:?\\d\\d)?")
                    ? written(OffsetDateTime.parse(text, ZONED)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDateTime())
                            + "+00:00"
                    : written(LocalDateTime.parse(text, LOCAL));
        } catch (DateTimeException noDate) {
            return text;
        }
    }

    private static String written(LocalDateTime time) {
        String text = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS", Locale.ROOT)
                .format(time);
        return text.replaceFirst("\\.?0*$", "");
    }

    /** A fraction as .NET writes it: without an exponent from 0.0001 to 1E+15. */
    static String number(double number) {
        double size = Math.abs(number);
        if (size != 0 && (size < 1e-4 || size >= 1e15)) {
            return Double.toString(number)
                    .replace(".0E", "E")
                    .replaceFirst("E(?=\\d)", "E+")
                    .replaceFirst("E([+-])(\\d)$", "E$10$2");
        }
        String plain = new BigDecimal(Double.toString(number)).toPlainString();
        return plain.contains(".") ? plain : plain + ".0";
    }
}
