package io.github.edgemigrator.module;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts an exception into one line of the log. */
final class Causes {
    private static final int DEPTH = 8;

    private Causes() {}

    /** What went wrong, and why in the end: {@code ProtocolException: no way <- ConnectException: refused}. */
    static String line(@Nullable Throwable failure) {
        List<String> causes = chain(failure).map(Causes::named).toList();
        return causes.size() > 1 ? causes.get(0) + " <- " + causes.get(causes.size() - 1) : String.join("", causes);
    }

    private static Stream<Throwable> chain(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEPTH)
                .map(Throwable.class::cast);
    }

    private static String named(Throwable failure) {
        String message = Optional.ofNullable(failure.getMessage()).orElse("").replaceAll("\\s+", " ");
        return failure.getClass().getSimpleName() + (message.isBlank() ? "" : ": " + message);
    }
}
