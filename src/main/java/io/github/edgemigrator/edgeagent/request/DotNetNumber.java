package io.github.edgemigrator.edgeagent.request;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Numbers with a fraction or an exponent as .NET, which keeps them as {@code double}, writes them. */
final class DotNetNumber {
    /** A number of more digits before its point is written with an exponent. */
    private static final int MOST_DIGITS = 15;

    private static final int SMALLEST_PLAIN = -4;

    private DotNetNumber() {}

    /**
     * {@code double.ToString}: {@code 1.0} is {@code 1}, {@code 1e21} is {@code 1E+21}, {@code 1e-5} is {@code 1E-05}.
     */
    static String text(JsonNode number) {
        double value = number.doubleValue();
        if (value == 0) {
            return "0";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = exact.precision() - exact.scale() - 1;
        if (exponent < Math.max(exact.precision(), MOST_DIGITS) && exponent >= SMALLEST_PLAIN) {
            return exact.toPlainString();
        }
        String digits = exact.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        String power = Integer.toString(Math.abs(exponent));
        return (exact.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "E" + (exponent < 0 ? "-" : "+")
                + (power.length() == 1 ? "0" : "") + power;
    }

    /** As JSON holds it when Newtonsoft writes it: with a point or an exponent in any case. */
    static String json(JsonNode number) {
        String text = text(number);
        return text.indexOf('.') < 0 && text.indexOf('E') < 0 ? text + ".0" : text;
    }
}
