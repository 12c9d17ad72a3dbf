package io.github.edgemigrator.edgeagent.kubernetes.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount of a resource as Kubernetes writes it, such as {@code 500m} or {@code 128Mi}.
 *
 * @param value in the resource's base unit
 */
public record Quantity(BigDecimal value) {
    private static final Pattern FORM =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\\d{1,3}))?");

    private static final Map<String, Integer> POWERS_OF_TEN =
            Map.of("n", -9, "u", -6, "m", -3, "k", 3, "M", 6, "G", 9, "T", 12, "P", 15, "E", 18);
    private static final String POWERS_OF_1024 = "KMGTPE";

    /** Reads an amount; empty if it is none ({@code ResourceQuantity}). */
    public static Optional<Quantity> parse(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        String exponent = matcher.group(3);
        if (exponent != null) {
            return Optional.of(new Quantity(number.scaleByPowerOfTen(Integer.parseInt(exponent))));
        }
        String suffix = matcher.group(2);
        return Optional.of(new Quantity(suffix == null ? number : number.multiply(factor(suffix))));
    }

    private static BigDecimal factor(String suffix) {
        if (suffix.length() == 2) {
            int power = POWERS_OF_1024.indexOf(suffix.charAt(0)) + 1;
            return new BigDecimal(BigInteger.valueOf(1_024).pow(power));
        }
        return BigDecimal.ONE.scaleByPowerOfTen(POWERS_OF_TEN.getOrDefault(suffix, 0));
    }

    /** Whether it is less than nothing. */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** Whether it is nothing. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Whether it is a whole number of base units, as devices are counted. */
    public boolean isWhole() {
        return isZero() || value.stripTrailingZeros().scale() <= 0;
    }

    /** Whether it is the larger of two amounts of one resource. */
    public boolean isMoreThan(Quantity other) {
        return value.compareTo(other.value) > 0;
    }

    /** Whether the amounts are equal, however they were written. */
    public boolean isSameAs(Quantity other) {
        return value.compareTo(other.value) == 0;
    }
}
