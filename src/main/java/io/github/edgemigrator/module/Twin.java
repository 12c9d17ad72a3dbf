package io.github.edgemigrator.module;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The module's twin as a get shows it.
 *
 * @param desired the whole desired section, with its {@code $version}
 * @param reported the whole reported section
 */
record Twin(ObjectNode desired, ObjectNode reported) {
    /** Reads the answer to a get; empty if it is a refusal or no twin. */
    static Optional<Twin> in(TwinAnswer answer) {
        if (!answer.isSuccess() || !(answer.body().path("desired") instanceof ObjectNode desired)) {
            return Optional.empty();
        }
        return Optional.of(new Twin(
                desired,
                answer.body().path("reported") instanceof ObjectNode reported ? reported : desired.objectNode()));
    }

    /**
     * The version of the desired section. Without one nothing is known of this twin: edgeHub serves an empty one while
     * it has no cloud and no copy, and that does not mean that the operator deleted anything.
     */
    OptionalLong version() {
        return desired.path("$version").isIntegralNumber()
                ? OptionalLong.of(desired.path("$version").longValue())
                : OptionalLong.empty();
    }
}
