package io.github.edgemigrator.rules.kubernetes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory as Docker and Linux write them, and as Kubernetes does. */
public final class Quantities {
    private static final List<String> UNITS = List.of("", "Ki", "Mi", "Gi");

    /** Bytes, or with one of Docker's units, each 1,024 times the one before, of which there may be parts. */
    private static final Pattern SIZE = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,6}(?=[kmg]))?)(?:([kmg])i?)?b?");

    private static final String SUFFIXES = "kmg";

    private Quantities() {}

    /** Bytes as a quantity of Kubernetes, in the largest binary unit that is exact. */
    public static String memory(long bytes) {
        long rest = bytes;
        int unit = 0;
        while (unit < UNITS.size() - 1 && rest % 1_024 == 0) {
            rest /= 1_024;
            unit++;
        }
        return rest + UNITS.get(unit);
    }

    /** The bytes of a size as Docker and tmpfs read it, such as {@code 65536k}; empty if it is none or nothing. */
    public static OptionalLong bytes(String size) {
        Matcher matcher = SIZE.matcher(size.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        int power = matcher.group(2) == null ? 0 : SUFFIXES.indexOf(matcher.group(2)) + 1;
        BigInteger bytes = new BigDecimal(matcher.group(1))
                .multiply(BigDecimal.valueOf(1L << (10 * power)))
                .toBigInteger();
        boolean sensible = bytes.signum() > 0 && bytes.bitLength() < Long.SIZE;
        return sensible ? OptionalLong.of(bytes.longValue()) : OptionalLong.empty();
    }
}
