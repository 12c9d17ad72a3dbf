package io.github.edgemigrator.module;

/** The environment is not one in which the module can run; the message is meant for the person who started it. */
final class EnvironmentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EnvironmentException(String message) {
        super(message);
    }
}
