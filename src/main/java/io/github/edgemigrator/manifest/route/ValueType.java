package io.github.edgemigrator.manifest.route;

import java.util.List;
import java.util.stream.Collectors;

/** The type of a value in a condition, as edgeHub's compiler knows it before any message is there. */
enum ValueType {
    TEXT("text"),
    NUMBER("a number"),
    BOOLEAN("a boolean"),
    NULL("null"),
    UNDEFINED("undefined"),
    /** What a message's body holds: of a type that is known only when the message is there. */
    BODY("a value of the body");

    private final String shown;

    ValueType(String shown) {
        this.shown = shown;
    }

    /** Whether a value of the other type can stand where this type is due ({@code Args.cs}). */
    boolean takes(ValueType given) {
        return this == given || (given == BODY && this != UNDEFINED) || (this == BODY && given != UNDEFINED);
    }

    static String listed(List<ValueType> types, String separator) {
        return types.stream().map(ValueType::toString).collect(Collectors.joining(separator));
    }

    @Override
    public String toString() {
        return shown;
    }
}
