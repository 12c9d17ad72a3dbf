package io.github.edgemigrator.json;

import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;

/** A number whose text is the one that was written, such as {@code 1e5}: where text is due, the agent takes that. */
final class WrittenNumber extends DecimalNode {
    private static final long serialVersionUID = 1;

    private final String text;

    private WrittenNumber(BigDecimal value, String text) {
        super(value);
        this.text = text;
    }

    static DecimalNode of(BigDecimal value, String text) {
        return value.toString().equals(text) ? DecimalNode.valueOf(value) : new WrittenNumber(value, text);
    }

    @Override
    public String asText() {
        return text;
    }
}
