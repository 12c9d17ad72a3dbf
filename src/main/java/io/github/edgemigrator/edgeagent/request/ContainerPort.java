package io.github.edgemigrator.edgeagent.request;

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

    /** As Docker writes it, such as {@code 5000/tcp}. */
    @Override
    public String toString() {
        return number + "/" + protocol.lowerCase();
    }
}
