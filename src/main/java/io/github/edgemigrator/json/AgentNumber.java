package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Reads numbers as the agent's parser does (Newtonsoft, {@code JsonTextReader}): decimal, hexadecimal and octal. */
final class AgentNumber {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST_DIGITS = 380;
    private static final String CHARACTERS = "+-.abcdefxABCDEFX0123456789";
    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("-?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    private AgentNumber() {}

    static boolean mayContain(char character) {
        return CHARACTERS.indexOf(character) >= 0;
    }

    /**
     * Reads a number.
     *
     * @throws NumberFormatException if the text is not a number
     */
    static JsonNode read(String written) {
        boolean otherBase = written.length() > 1 && written.charAt(0) == '0' && ".eE".indexOf(written.charAt(1)) < 0;
        if (otherBase) {
            boolean hexadecimal = written.regionMatches(true, 0, "0x", 0, 2);
            String digits = hexadecimal ? written.substring(2) : written;
            return WrittenNumber.of(BigDecimal.valueOf(Long.parseUnsignedLong(digits, hexadecimal ? 16 : 8)), written);
        }
        if (WHOLE.matcher(written).matches() && written.length() <= MOST_DIGITS) {
            return whole(new BigInteger(written));
        }
        if (!DECIMAL.matcher(written).matches()) {
            throw new NumberFormatException(written);
        }
        return WrittenNumber.of(new BigDecimal(written), written);
    }

    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return NODES.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
    }
}
