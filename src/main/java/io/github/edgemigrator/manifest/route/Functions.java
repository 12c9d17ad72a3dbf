package io.github.edgemigrator.manifest.route;

import static io.github.edgemigrator.manifest.route.ValueType.BODY;
import static io.github.edgemigrator.manifest.route.ValueType.BOOLEAN;
import static io.github.edgemigrator.manifest.route.ValueType.NUMBER;
import static io.github.edgemigrator.manifest.route.ValueType.TEXT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The functions of conditions with the types that they take and give ({@code query/builtins}).
 *
 * <p>{@code twin_change_includes} is not among them: edgeHub knows it, but takes it in no route that it reads.
 */
final class Functions {
    private static final Set<ValueType> NUMBERS = Set.of(NUMBER, BODY);
    private static final Set<ValueType> TEXTS = Set.of(TEXT, BODY);
    private static final Set<ValueType> NUMBERS_OR_TEXTS = Set.of(NUMBER, TEXT, BODY);
    private static final Set<ValueType> ANYTHING = Set.of(ValueType.values());

    private static final Map<String, Signature> ALL = Map.ofEntries(
            Map.entry("abs", signature(NUMBER, NUMBERS)),
            Map.entry("exp", signature(NUMBER, NUMBERS)),
            Map.entry("power", signature(NUMBER, NUMBERS, NUMBERS)),
            Map.entry("square", signature(NUMBER, NUMBERS)),
            Map.entry("ceiling", signature(NUMBER, NUMBERS)),
            Map.entry("floor", signature(NUMBER, NUMBERS)),
            Map.entry("sign", signature(NUMBER, NUMBERS)),
            Map.entry("sqrt", signature(NUMBER, NUMBERS)),
            Map.entry("as_number", signature(NUMBER, NUMBERS_OR_TEXTS)),
            Map.entry("is_bool", signature(BOOLEAN, ANYTHING)),
            Map.entry("is_defined", signature(BOOLEAN, ANYTHING)),
            Map.entry("is_null", signature(BOOLEAN, ANYTHING)),
            Map.entry("is_number", signature(BOOLEAN, ANYTHING)),
            Map.entry("is_string", signature(BOOLEAN, ANYTHING)),
            Map.entry("concat", new Signature(TEXT, 2, Integer.MAX_VALUE, List.of(TEXTS))),
            Map.entry("length", signature(NUMBER, TEXTS)),
            Map.entry("lower", signature(TEXT, TEXTS)),
            Map.entry("upper", signature(TEXT, TEXTS)),
            Map.entry("substring", new Signature(TEXT, 2, 3, List.of(TEXTS, NUMBERS))),
            Map.entry("index_of", signature(NUMBER, TEXTS, TEXTS)),
            Map.entry("starts_with", signature(BOOLEAN, TEXTS, TEXTS)),
            Map.entry("ends_with", signature(BOOLEAN, TEXTS, TEXTS)),
            Map.entry("contains", signature(BOOLEAN, TEXTS, TEXTS)));

    private Functions() {}

    /**
     * What a function takes and gives.
     *
     * @param least number of arguments
     * @param most number of arguments
     * @param parameters the types that each argument may have, the last of them for all further arguments
     */
    private record Signature(ValueType result, int least, int most, List<Set<ValueType>> parameters) {
        boolean takes(List<ValueType> arguments) {
            return arguments.size() >= least
                    && arguments.size() <= most
                    && IntStream.range(0, arguments.size()).allMatch(i -> parameters
                            .get(Math.min(i, parameters.size() - 1))
                            .contains(arguments.get(i)));
        }
    }

    private static Signature signature(ValueType result, Set<ValueType> parameter) {
        return new Signature(result, 1, 1, List.of(parameter));
    }

    private static Signature signature(ValueType result, Set<ValueType> first, Set<ValueType> second) {
        return new Signature(result, 2, 2, List.of(first, second));
    }

    static boolean has(String name) {
        return ALL.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The type of the result; empty if the function does not exist or does not take the arguments. */
    static Optional<ValueType> apply(String name, List<ValueType> arguments) {
        return Optional.ofNullable(ALL.get(name.toLowerCase(Locale.ROOT)))
                .filter(signature -> signature.takes(arguments))
                .map(Signature::result);
    }
}
