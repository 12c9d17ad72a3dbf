package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of a resource as Kubernetes writes it, such as {@code 500m} or {@code 128Mi}.
 *
 * @param value in the resource's base unit
 * @param form how it is written
 * @param isLong whether Kubernetes reads it as a long decimal: then it is rounded up to billionths
 */
public record Quantity(BigDecimal value, Form form, boolean isLong) {
    private static final Pattern FORM =
            Pattern.compile("([+-]?)(\\d*)\\.?(\\d*)(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\\d{1,3}))?");

    private static final Map<String, Integer> POWERS_OF_TEN =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String POWERS_OF_1024 = "KMGTPE";

    private static final int MOST_POWERS = 6;
    private static final int THOUSANDTHS = 3;
    private static final int BILLIONTHS = 9;
    private static final int DIGITS_OF_LONG = 18;
    /** Of these each power of 1,024 takes three. */
    private static final int DIGITS_OF_BINARY = 14;

    private static final int BITS_OF_LONG = 63;
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** How an amount is written. */
    public enum Form {
        /** Without a unit, or with one of powers of 1,000. */
        DECIMAL,
        /** With a unit of powers of 1,024. */
        BINARY,
        /** With an exponent of ten. */
        EXPONENT
    }

    /** Reads an amount; empty if it is none ({@code ResourceQuantity}). */
    public static Optional<Quantity> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches() || (matcher.group(2) + matcher.group(3)).isEmpty()) {
            return Optional.empty();
        }
        String whole = withoutZeros(matcher.group(2));
        String fraction = matcher.group(3);
        BigDecimal number = new BigDecimal("0" + whole + "." + fraction + "0");
        String suffix = Optional.ofNullable(matcher.group(4)).orElse("");
        boolean binary = suffix.length() == 2;
        BigDecimal value;
        boolean isLong;
        if (binary) {
            int power = POWERS_OF_1024.indexOf(suffix.charAt(0)) + 1;
            value = number.multiply(new BigDecimal(BigInteger.valueOf(1_024).pow(power)));
            isLong = !fraction.isEmpty() || whole.length() + 3 * power > DIGITS_OF_BINARY;
        } else {
            int power = matcher.group(5) == null
                    ? POWERS_OF_TEN.getOrDefault(suffix, 0)
                    : Integer.parseInt(matcher.group(5));
            value = number.scaleByPowerOfTen(power);
            isLong = whole.length() + fraction.length() > DIGITS_OF_LONG || power - fraction.length() < -BILLIONTHS;
        }
        if (isLong) {
            value = value.setScale(Math.min(value.scale(), BILLIONTHS), RoundingMode.UP);
        }
        if (binary) {
            value = value.min(MOST);
        }
        Form form = binary ? Form.BINARY : matcher.group(5) == null ? Form.DECIMAL : Form.EXPONENT;
        return Optional.of(new Quantity(matcher.group(1).equals("-") ? value.negate() : value, form, isLong));
    }

    private static String withoutZeros(String digits) {
        int start = 0;
        while (start < digits.length() && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /** Whether it is less than nothing. */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /** The amount as the API server keeps it for a limit or request: rounded up to thousandths. */
    public Quantity roundedUp() {
        BigDecimal rounded = value.scale() > THOUSANDTHS ? value.setScale(THOUSANDTHS, RoundingMode.UP) : value;
        return new Quantity(rounded, form, isLong);
    }

    /**
     * Whether the API server takes it for a whole number of base units, as devices are counted. It counts thousandths
     * in 64 bits, which overflow: a short amount is whole then, a long one is what the lowest 64 bits say.
     */
    public boolean isWhole() {
        BigInteger thousandths =
                roundedUp().value().scaleByPowerOfTen(THOUSANDTHS).toBigInteger();
        boolean overflows = thousandths.bitLength() > BITS_OF_LONG;
        return (overflows && !isLong) || thousandths.longValue() % 1_000 == 0;
    }

    /** Whether it is the larger of two amounts of one resource. */
    public boolean isMoreThan(Quantity other) {
        return value.compareTo(other.value) > 0;
    }

    /** Whether the amounts are equal, however they were written. */
    public boolean isSameAs(Quantity other) {
        return value.compareTo(other.value) == 0;
    }

    /** Whether CPUs can be counted in it: 1 or 1m. */
    boolean isCpuDivisor() {
        return isOne() || (form == Form.DECIMAL && value.compareTo(BigDecimal.ONE.movePointLeft(THOUSANDTHS)) == 0);
    }

    /** Whether bytes can be counted in it: one unit of any size, such as 1k or 1Ki. */
    boolean isSizeDivisor() {
        return isOne() || (form == Form.DECIMAL && isPowerOf(1_000)) || (form == Form.BINARY && isPowerOf(1_024));
    }

    private boolean isOne() {
        return value.compareTo(BigDecimal.ONE) == 0;
    }

    private boolean isPowerOf(long base) {
        for (int power = 1; power <= MOST_POWERS; power++) {
            if (value.compareTo(BigDecimal.valueOf(base).pow(power)) == 0) {
                return true;
            }
        }
        return false;
    }
}
