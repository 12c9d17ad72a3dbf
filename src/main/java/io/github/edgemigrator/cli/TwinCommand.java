package io.github.edgemigrator.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What has to do with the module's twin. */
@Command(
        name = "twin",
        description = "Puts a deployment into the module's twin, or takes the converted one out of it.",
        subcommands = {TwinPackCommand.class, TwinUnpackCommand.class})
final class TwinCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing: pack or unpack.");
    }
}
