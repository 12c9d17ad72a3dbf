package io.github.edgemigrator.module;

/** The connection is of no use any more: it has to be closed, and another one opened. */
final class ConnectionLostException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean routine;

    private ConnectionLostException(String reason, boolean routine) {
        super(reason);
        this.routine = routine;
    }

    ConnectionLostException(String reason) {
        this(reason, false);
    }

    /** A loss that belongs to the ordinary course of things, such as the end of a token's time. */
    static ConnectionLostException routine(String reason) {
        return new ConnectionLostException(reason, true);
    }

    boolean isRoutine() {
        return routine;
    }
}
