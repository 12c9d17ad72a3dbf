package io.github.edgemigrator.manifest.route;

import io.github.edgemigrator.manifest.route.Token.Kind;
import java.util.BitSet;
import java.util.List;

/**
 * Decides whether edgeHub reads a condition with a fault in it, so as to complain about it only when it compiles:
 * {@code Condition.g4} has rules for stray characters (a value, a prefix or an operator), for one parenthesis too many
 * after a closing one, and for parentheses that are not closed.
 */
final class FaultyCondition {
    /** Bounds the cost; a text of 4,096 bytes, the most that IoT Hub takes, hardly holds more. */
    private static final int MOST_TOKENS = 1_000;

    private final List<Token> tokens;
    private final int size;

    /** Where expressions that begin at a token can end. */
    private final BitSet[] ends;

    private FaultyCondition(List<Token> tokens) {
        this.tokens = tokens;
        this.size = tokens.size();
        this.ends = new BitSet[size + 1];
    }

    /** Whether edgeHub reads all of the tokens as a condition. */
    static boolean isRead(List<Token> tokens) {
        if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            return false;
        }
        FaultyCondition condition = new FaultyCondition(tokens);
        condition.ends[condition.size] = new BitSet();
        for (int start = condition.size - 1; start >= 0; start--) {
            condition.ends[start] = condition.expression(start);
        }
        return condition.ends[0].get(condition.size);
    }

    private BitSet expression(int start) {
        BitSet found = operand(start);
        for (int end = found.nextSetBit(0); end >= 0; end = found.nextSetBit(end + 1)) {
            if (isOperator(end)) {
                found.or(ends[end + 1]);
            }
        }
        return found;
    }

    private boolean isOperator(int index) {
        return is(index, Kind.STRAY) || (index < size && Operators.precedence(tokens.get(index)) > 0);
    }

    private BitSet operand(int start) {
        BitSet found = new BitSet();
        Token token = tokens.get(start);
        switch (token.kind()) {
            case STRING, UNCLOSED_STRING, NUMBER, CONSTANT, SYSTEM_PROPERTY -> found.set(start + 1);
            case STRAY -> {
                found.set(start + 1);
                found.or(ends[start + 1]);
            }
            case NAME -> {
                found.set(start + 1);
                if (is(start + 1, "(")) {
                    call(start + 2, found);
                }
            }
            case SYMBOL -> symbol(start, found);
            default -> {}
        }
        return found;
    }

    private void symbol(int start, BitSet found) {
        if (Operators.isPrefix(tokens.get(start))) {
            found.or(ends[start + 1]);
        } else if (is(start, "(")) {
            found.or(ends[start + 1]);
            close(ends[start + 1], found);
        } else if (is(start, "{") && is(start + 1, Kind.SYSTEM_PROPERTY) && is(start + 2, "}")) {
            found.set(start + 3);
        }
    }

    private void call(int first, BitSet found) {
        BitSet none = new BitSet();
        none.set(first);
        close(none, found);
        BitSet arguments = first < size ? (BitSet) ends[first].clone() : new BitSet();
        for (int end = arguments.nextSetBit(0); end >= 0; end = arguments.nextSetBit(end + 1)) {
            if (is(end, ",")) {
                arguments.or(ends[end + 1]);
            }
        }
        close(arguments, found);
    }

    /** A closing parenthesis, and perhaps another. */
    private void close(BitSet contents, BitSet found) {
        contents.stream().filter(end -> is(end, ")")).forEach(end -> {
            found.set(end + 1);
            if (is(end + 1, ")")) {
                found.set(end + 2);
            }
        });
    }

    private boolean is(int index, String symbol) {
        return index < size && tokens.get(index).is(symbol);
    }

    private boolean is(int index, Kind kind) {
        return index < size && tokens.get(index).is(kind);
    }
}
