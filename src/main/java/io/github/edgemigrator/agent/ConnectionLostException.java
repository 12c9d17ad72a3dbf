package io.github.edgemigrator.agent;

/** The connection is of no use any more: it has to be closed, and another one opened. */
final class ConnectionLostException extends Exception {
    private static final long serialVersionUID = 1L;

    ConnectionLostException(String reason) {
        super(reason);
    }
}
