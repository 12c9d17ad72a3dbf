package io.github.edgemigrator.cli;

import io.github.edgemigrator.conversion.Status;

/** The exit codes of all commands. */
final class ExitCode {
    static final int FAILED = 1;

    private ExitCode() {}

    static int of(Status status) {
        return switch (status) {
            case CONVERTED -> 0;
            case FAILED -> FAILED;
            case ACTION_NEEDED -> 3;
            case BLOCKED -> 4;
        };
    }
}
