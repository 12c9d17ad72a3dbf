package io.github.edgemigrator;

import io.github.edgemigrator.cli.EdgeMigratorCommand;

/** The program's entry. */
public final class Main {
    private Main() {}

    /** Executes a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(EdgeMigratorCommand.commandLine(() -> 2).execute(args));
    }
}
