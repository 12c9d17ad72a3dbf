package io.github.edgemigrator.edgeagent.request;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as the agent's Kubernetes client reads it and sends it on ({@code ResourceQuantity}): more leniently than
 * Kubernetes, as a fraction, and then in canonical form.
 */
final class ClientQuantity {
    /** A number with {@code ,} between its digits and its sign before or after it, as .NET reads it. */
    private static final Pattern NUMBER =
            Pattern.compile("[\\t-\\r ]*([+-]?)(\\d[\\d,]*)?(?:\\.(\\d*))?([+-]?)[\\t-\\r ]*");

    private static final Pattern EXPONENT = Pattern.compile("[eE][\\t-\\r ]*([+-]?\\d{1,3})[\\t-\\r ]*");
    private static final String SUFFIX_LETTERS = "eEinumkKMGTP";

    private static final Map<String, BigDecimal> DECIMAL = decimal();
    private static final Map<String, BigDecimal> BINARY = binary();
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal LEAST_BINARY = BigDecimal.valueOf(1_024);
    private static final BigDecimal MOST_BINARY = BigDecimal.valueOf(Long.MAX_VALUE);

    /** More digits after the point than any number has that .NET can write. */
    private static final int DIGITS = 28;

    private ClientQuantity() {}

    /** The canonical form of an amount; empty if the client refuses it. */
    static Optional<String> canonical(String text) {
        String value = text.strip();
        int letters = 0;
        while (letters < value.length() && SUFFIX_LETTERS.indexOf(value.charAt(letters)) < 0) {
            letters++;
        }
        String suffix = value.substring(letters);
        Optional<BigDecimal> number = fraction(value.substring(0, letters));
        if (DECIMAL.containsKey(suffix)) {
            return number.map(read -> written(read.multiply(DECIMAL.get(suffix)), DECIMAL));
        }
        if (BINARY.containsKey(suffix)) {
            return number.map(read -> binary(read.multiply(BINARY.get(suffix)).min(MOST_BINARY)));
        }
        Matcher exponent = EXPONENT.matcher(suffix);
        return exponent.matches()
                ? number.map(read -> exponential(read.scaleByPowerOfTen(Integer.parseInt(exponent.group(1)))))
                : Optional.empty();
    }

    /** {@code Fraction.FromString}: a number, or two whole ones with {@code /} between; what follows does not count. */
    private static Optional<BigDecimal> fraction(String text) {
        String[] parts = text.split("/", -1);
        Optional<BigDecimal> numerator = number(parts[0]);
        if (parts.length == 1) {
            return numerator;
        }
        Optional<BigDecimal> denominator = number(parts[1]).filter(number -> number.signum() != 0);
        boolean whole = !parts[0].contains(".") && !parts[1].contains(".");
        return numerator.filter(known -> whole && denominator.isPresent()).map(known -> known.divide(
                        denominator.orElseThrow(), 2 * DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros());
    }

    private static Optional<BigDecimal> number(String text) {
        Matcher parts = NUMBER.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String digits = parts.group(2) == null ? "" : parts.group(2).replace(",", "");
        String fraction = parts.group(3) == null ? "" : parts.group(3);
        boolean signedTwice = !parts.group(1).isEmpty() && !parts.group(4).isEmpty();
        if (signedTwice || (digits.isEmpty() && fraction.isEmpty())) {
            return Optional.empty();
        }
        String sign = parts.group(1) + parts.group(4);
        return Optional.of(
                new BigDecimal((sign.equals("-") ? "-0" : "0") + digits + "." + fraction + "0").stripTrailingZeros());
    }

    private static String binary(BigDecimal value) {
        boolean small = value.abs().compareTo(LEAST_BINARY) < 0;
        return written(value, small || hasRest(value) ? DECIMAL : BINARY);
    }

    /** With the largest suffix that leaves a whole number; what is too small for any is rounded up. */
    private static String written(BigDecimal value, Map<String, BigDecimal> suffixes) {
        if (value.signum() == 0) {
            return "0";
        }
        List<Map.Entry<String, BigDecimal>> all = List.copyOf(suffixes.entrySet());
        String suffix = all.get(0).getKey();
        BigDecimal number = roundedUp(quotient(value, all.get(0).getValue()));
        for (Map.Entry<String, BigDecimal> larger : all.subList(1, all.size())) {
            BigDecimal fewer = quotient(value, larger.getValue());
            if (hasRest(fewer)) {
                break;
            }
            suffix = larger.getKey();
            number = fewer;
        }
        return plain(number) + suffix;
    }

    private static String exponential(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        int exponent = -9;
        BigDecimal number = value.scaleByPowerOfTen(-exponent);
        if (hasRest(number) || number.signum() < 0) {
            return plain(roundedUp(number)) + "e" + exponent;
        }
        while (!hasRest(number.divide(THOUSAND))) {
            number = number.divide(THOUSAND);
            exponent += 3;
        }
        return plain(number) + (exponent == 0 ? "" : "e" + exponent);
    }

    private static BigDecimal quotient(BigDecimal value, BigDecimal unit) {
        return value.divide(unit, 4 * DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    /** The client looks for a rest above 0, which an amount below 0 never has. */
    private static boolean hasRest(BigDecimal value) {
        return value.signum() > 0 && value.stripTrailingZeros().scale() > 0;
    }

    private static BigDecimal roundedUp(BigDecimal value) {
        BigDecimal whole = value.setScale(0, RoundingMode.DOWN);
        return whole.compareTo(value) == 0 ? whole : whole.add(BigDecimal.ONE);
    }

    private static String plain(BigDecimal number) {
        BigDecimal held = number.scale() > DIGITS ? number.setScale(DIGITS, RoundingMode.HALF_EVEN) : number;
        return held.signum() == 0 ? "0" : held.stripTrailingZeros().toPlainString();
    }

    private static Map<String, BigDecimal> decimal() {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        int power = -9;
        for (String suffix : List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E")) {
            units.put(suffix, BigDecimal.ONE.scaleByPowerOfTen(power));
            power += 3;
        }
        return units;
    }

    private static Map<String, BigDecimal> binary() {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        int power = 0;
        for (String suffix : List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei")) {
            units.put(suffix, new BigDecimal(BigInteger.TWO.pow(power)));
            power += 10;
        }
        return units;
    }
}
