package io.github.edgemigrator.manifest.route;

import static io.github.edgemigrator.manifest.route.ValueType.BODY;
import static io.github.edgemigrator.manifest.route.ValueType.BOOLEAN;
import static io.github.edgemigrator.manifest.route.ValueType.NULL;
import static io.github.edgemigrator.manifest.route.ValueType.NUMBER;
import static io.github.edgemigrator.manifest.route.ValueType.TEXT;
import static io.github.edgemigrator.manifest.route.ValueType.UNDEFINED;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The operators of conditions: how they bind, and which types they take ({@code ConditionVisitor.cs}). */
final class Operators {
    /** Of the operators with one operand, which bind before all others. */
    static final int PREFIX = 8;

    private Operators() {}

    /** How an operator between two values binds, higher before lower; 0 for what is not such an operator. */
    static int precedence(Token token) {
        if (!token.is(Token.Kind.SYMBOL)) {
            return 0;
        }
        return switch (name(token)) {
            case "*", "/", "%" -> 7;
            case "+", "-", "||" -> 6;
            case "<", "<=", ">", ">=" -> 5;
            case "=", "!=", "<>" -> 4;
            case "AND" -> 3;
            case "OR" -> 2;
            case "??" -> 1;
            default -> 0;
        };
    }

    static boolean isPrefix(Token token) {
        return token.is("-") || token.is("NOT");
    }

    static boolean isEquality(Token token) {
        return token.is("=") || token.is("!=") || token.is("<>");
    }

    /** The type of the result; empty if the operator does not take the operand. */
    static Optional<ValueType> apply(Token operator, ValueType operand) {
        if (operator.is("-")) {
            return Optional.of(NUMBER).filter(operand::equals);
        }
        return operand == NULL || BOOLEAN.takes(operand) ? Optional.of(BOOLEAN) : Optional.empty();
    }

    /** The type of the result; empty if the operator does not take the operands. */
    static Optional<ValueType> apply(Token operator, ValueType left, ValueType right) {
        return switch (name(operator)) {
            case "%" -> both(NUMBER, left, right).filter(NUMBER::equals);
            case "*", "/", "+", "-" -> both(NUMBER, left, right);
            case "||" -> both(TEXT, left, right).map(any -> TEXT);
            case "AND" -> and(left, right);
            case "OR" -> or(left, right);
            case "??" -> left.takes(right) ? both(left, left, right) : Optional.empty();
            default -> left.takes(right) ? Optional.of(BOOLEAN) : Optional.empty();
        };
    }

    /** A value of the body makes one of the result. */
    private static Optional<ValueType> both(ValueType due, ValueType left, ValueType right) {
        if (!due.takes(left) || !due.takes(right)) {
            return Optional.empty();
        }
        return Optional.of(left == BODY || right == BODY ? BODY : due);
    }

    private static Optional<ValueType> and(ValueType left, ValueType right) {
        if (left == BODY) {
            return right == NULL ? Optional.empty() : Optional.of(BOOLEAN);
        }
        return logical(left, right, left == NULL || right == NULL ? NULL : BOOLEAN);
    }

    private static Optional<ValueType> or(ValueType left, ValueType right) {
        return left == BODY
                ? Optional.of(BOOLEAN)
                : logical(left, right, left == NULL && right == NULL ? NULL : BOOLEAN);
    }

    /** edgeHub looks at the left operand for a value of the body, at the right one it does not. */
    private static Optional<ValueType> logical(ValueType left, ValueType right, ValueType result) {
        boolean mixed = (left == NULL && right == UNDEFINED) || (left == UNDEFINED && right == NULL);
        return isLogical(left) && isLogical(right) && !mixed ? Optional.of(result) : Optional.empty();
    }

    private static boolean isLogical(ValueType type) {
        return type == BOOLEAN || type == NULL || type == UNDEFINED;
    }

    /** What most probably mends a condition in which an operator does not take values of such types. */
    static String hint(Token operator, List<ValueType> types) {
        if (types.contains(TEXT) && types.contains(NUMBER)) {
            return "a property is text, as_number(PROPERTY) is a number";
        }
        return switch (name(operator)) {
            case "NOT" -> "NOT binds before comparisons, as in NOT (level = 'high')";
            case "AND", "OR" ->
                types.contains(TEXT)
                        ? "a property is text, and true and false are written in lower case"
                        : "a value of the body must stand to the left";
            case "??" -> "?? binds after all other operators, as in (level ?? 'low') = 'high'";
            default -> "";
        };
    }

    private static String name(Token operator) {
        return operator.text().toUpperCase(Locale.ROOT);
    }
}
