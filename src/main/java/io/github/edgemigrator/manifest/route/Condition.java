package io.github.edgemigrator.manifest.route;

import io.github.edgemigrator.manifest.route.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Compiles a condition as edgeHub does: operators wait on a stack until one that binds less follows, and of values only
 * the type is kept.
 */
final class Condition {
    private static final String SENDER = "$connectionModuleId";
    private static final String UNCLOSED = "a string is not closed or has an unknown escape";

    private final List<Token> tokens;
    private final Token after;
    private int at;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Deque<Value> values = new ArrayDeque<>();
    private final List<Token> senders = new ArrayList<>();
    private Optional<RouteFault> fault = Optional.empty();

    /**
     * What edgeHub makes of a condition.
     *
     * @param senders the strings that it compares with the ID of the sending module
     */
    record Compiled(Optional<RouteFault> fault, List<Token> senders) {}

    /**
     * A part of the condition that has a value.
     *
     * @param token all of it but parentheses, if that is a single token
     */
    private record Value(ValueType type, int end, Optional<Token> token) {
        boolean isSender() {
            return token.filter(Condition::isSender).isPresent();
        }
    }

    /**
     * An operator that waits for its last operand, or a parenthesis that waits for its end.
     *
     * @param token the operator, the parenthesis or the name of a function
     * @param precedence 0 for a parenthesis
     * @param below how many values stand before
     */
    private record Waiting(Token token, int precedence, int below) {
        boolean isCall() {
            return token.is(Kind.NAME);
        }
    }

    private Condition(List<Token> tokens, Token after) {
        this.tokens = tokens;
        this.after = after;
    }

    /**
     * Compiles a condition.
     *
     * @param tokens all of it
     * @param after the token that follows
     */
    static Compiled compile(List<Token> tokens, Token after) {
        Condition condition = new Condition(tokens, after);
        if (!condition.read()) {
            RouteFault.Kind kind =
                    FaultyCondition.isRead(tokens) ? RouteFault.Kind.COMPILATION : RouteFault.Kind.CONDITION;
            condition.fault = Optional.of(condition.unexpected(kind));
        }
        return new Compiled(condition.fault, List.copyOf(condition.senders));
    }

    private RouteFault unexpected(RouteFault.Kind kind) {
        Optional<Token> before = at == 0 ? Optional.empty() : Optional.of(tokens.get(at - 1));
        if (before.filter(token -> token.is(Kind.UNCLOSED_STRING)).isPresent()) {
            return new RouteFault(kind, token().end(), UNCLOSED, "");
        }
        boolean open = waiting.stream().anyMatch(opened -> opened.precedence() == 0);
        return at == tokens.size() && open
                ? new RouteFault(kind, after.end(), "a parenthesis is not closed", "")
                : RouteFault.unexpected(kind, token(), before.map(Token::shown).orElse("WHERE"));
    }

    static boolean isSender(Token token) {
        return token.is(Kind.SYSTEM_PROPERTY) && token.text().equalsIgnoreCase(SENDER);
    }

    /** Whether all tokens fit; if not, the first that does not is the next one. */
    private boolean read() {
        while (operand()) {
            while (token().is(")")) {
                if (!close()) {
                    return false;
                }
            }
            if (at == tokens.size()) {
                reduce(1);
                return waiting.isEmpty();
            }
            if (!operator()) {
                return false;
            }
        }
        return false;
    }

    private Token token() {
        return token(0);
    }

    private Token token(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : after;
    }

    /** Operators and parentheses before a value, and the value, which a call without arguments does not have. */
    private boolean operand() {
        while (Operators.isPrefix(token()) || token().is("(") || isCall()) {
            boolean call = isCall();
            waiting.push(new Waiting(token(), Operators.isPrefix(token()) ? Operators.PREFIX : 0, values.size()));
            at += call ? 2 : 1;
            if (call && token().is(")")) {
                return true;
            }
        }
        if (token().is("{") && token(1).is(Kind.SYSTEM_PROPERTY) && token(2).is("}")) {
            at++;
            push(token());
            at += 2;
            return true;
        }
        return switch (token().kind()) {
            case STRING, UNCLOSED_STRING, NUMBER, CONSTANT, SYSTEM_PROPERTY, NAME -> {
                push(token());
                at++;
                yield true;
            }
            default -> false;
        };
    }

    private boolean isCall() {
        return token().is(Kind.NAME) && token(1).is("(");
    }

    private void push(Token token) {
        ValueType type = Operands.type(token)
                .orElseGet(() -> fault(
                        token.end(),
                        token.is(Kind.UNCLOSED_STRING)
                                ? UNCLOSED
                                : token.text() + " is not a path into the message's body",
                        ""));
        values.push(new Value(type, token.end(), Optional.of(token)));
    }

    /** An operator between two values, or the comma between two arguments. */
    private boolean operator() {
        int precedence = Operators.precedence(token());
        if (precedence > 0) {
            reduce(precedence);
            waiting.push(new Waiting(token(), precedence, values.size()));
        } else if (token().is(",")) {
            reduce(1);
            if (waiting.isEmpty() || !waiting.peek().isCall()) {
                return false;
            }
        } else {
            return false;
        }
        at++;
        return true;
    }

    private boolean close() {
        reduce(1);
        if (waiting.isEmpty()) {
            return false;
        }
        Waiting opened = waiting.pop();
        int end = token().end();
        if (opened.isCall()) {
            call(opened, end);
        } else {
            Value value = values.pop();
            values.push(new Value(value.type(), end, value.token()));
        }
        at++;
        return true;
    }

    private void call(Waiting opened, int end) {
        String name = opened.token().text();
        List<ValueType> arguments = new ArrayList<>();
        while (values.size() > opened.below()) {
            arguments.add(values.pop().type());
        }
        Collections.reverse(arguments);
        ValueType type = Functions.apply(name, arguments)
                .orElseGet(() -> Functions.has(name)
                        ? fault(end, name + " does not take (" + ValueType.listed(arguments, ", ") + ")", "")
                        : fault(end, "it has no function " + name, ""));
        values.push(new Value(type, end, Optional.empty()));
    }

    /** Applies the operators that bind at least so. */
    private void reduce(int precedence) {
        while (!waiting.isEmpty() && waiting.peek().precedence() >= precedence) {
            Waiting operator = waiting.pop();
            Value right = values.pop();
            if (operator.precedence() == Operators.PREFIX) {
                unary(operator.token(), right);
            } else {
                binary(operator.token(), values.pop(), right);
            }
        }
    }

    private void unary(Token operator, Value operand) {
        ValueType type = Operators.apply(operator, operand.type())
                .orElseGet(() -> mismatch(operator, operand.end(), List.of(operand.type())));
        values.push(new Value(type, operand.end(), Optional.empty()));
    }

    private void binary(Token operator, Value left, Value right) {
        if (Operators.isEquality(operator)) {
            compare(left, right);
            compare(right, left);
        }
        ValueType type = Operators.apply(operator, left.type(), right.type())
                .orElseGet(() -> mismatch(operator, right.end(), List.of(left.type(), right.type())));
        values.push(new Value(type, right.end(), Optional.empty()));
    }

    private void compare(Value one, Value other) {
        if (one.isSender()) {
            other.token().filter(token -> token.is(Kind.STRING)).ifPresent(senders::add);
        }
    }

    private ValueType mismatch(Token operator, int end, List<ValueType> types) {
        return fault(
                end,
                operator.text() + " does not take " + ValueType.listed(types, " and "),
                Operators.hint(operator, types));
    }

    /** Keeps the first fault; what edgeHub cannot compile is undefined to it. */
    private ValueType fault(int end, String reason, String hint) {
        if (fault.isEmpty()) {
            fault = Optional.of(RouteFault.ofCompilation(end, reason, hint));
        }
        return ValueType.UNDEFINED;
    }
}
