package io.github.edgemigrator.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/**
 * What a command did.
 *
 * @param exitCode the process's exit code
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
record CommandLineRun(int exitCode, String output, String errors) {
    /** Runs a command without input. */
    static CommandLineRun of(String... arguments) {
        return with("", arguments);
    }

    /** Runs a command with a text as its standard input. */
    static CommandLineRun with(String input, String... arguments) {
        return with(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** Runs a command with these bytes as its standard input. The module, if run, answers 42, its health 43. */
    static CommandLineRun with(byte[] input, String... arguments) {
        return of(() -> 42, input, arguments);
    }

    /** Runs a command where {@code run} does this. */
    static CommandLineRun of(Callable<Integer> module, byte[] input, String... arguments) {
        InputStream in = System.in;
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input));
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
            int exitCode = EdgeMigratorCommand.commandLine(module, () -> 43).execute(arguments);
            return new CommandLineRun(
                    exitCode, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }
}
