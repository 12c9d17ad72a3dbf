package io.github.edgemigrator.kubernetes;

/**
 * A port of a container, such as {@code 5000/tcp}.
 *
 * @param number any number that was written: the agent passes on what Kubernetes then refuses, see {@link #isLegal}
 */
public record ContainerPort(int number, Protocol protocol) {
    /** What is wrong with a port that is not {@link #isLegal}. */
    static final String ILLEGAL = "must be a port from 1 to 65535";

    private static final int HIGHEST = 65_535;

    /** Whether Kubernetes takes the number. */
    public boolean isLegal() {
        return isLegal(number);
    }

    static boolean isLegal(int number) {
        return number >= 1 && number <= HIGHEST;
    }

    /** As Docker writes it, such as {@code 5000/tcp}. */
    @Override
    public String toString() {
        return number + "/" + protocol.lowerCase();
    }
}
