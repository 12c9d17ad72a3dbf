package io.github.edgemigrator.edgeagent.request;

import org.jspecify.annotations.Nullable;

/**
 * A port of a container, such as {@code 5000/tcp}.
 *
 * @param number any number that was written: the agent passes on what Kubernetes then refuses, see {@link #isLegal}
 */
public record ContainerPort(int number, Protocol protocol) {
    /** What is wrong with a port that is not {@link #isLegal}. */
    public static final String ILLEGAL = "must be a port from 1 to 65535";

    private static final int HIGHEST = 65_535;

    /** Whether Kubernetes takes the number. */
    public boolean isLegal() {
        return isLegal(number);
    }

    /** Whether Kubernetes takes a number for that of a port. */
    public static boolean isLegal(int number) {
        return number >= 1 && number <= HIGHEST;
    }

    // Written out: the generated ones are put together at run time, which costs a start of the module more than most
    // rules.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContainerPort that && number == that.number && protocol == that.protocol;
    }

    @Override
    public int hashCode() {
        return 31 * number + protocol.name().hashCode();
    }

    /** As Docker writes it, such as {@code 5000/tcp}. */
    @Override
    public String toString() {
        return number + "/" + protocol.lowerCase();
    }
}
