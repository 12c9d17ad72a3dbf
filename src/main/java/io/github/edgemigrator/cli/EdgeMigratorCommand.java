package io.github.edgemigrator.cli;

import io.github.edgemigrator.conversion.Defect;
import io.github.edgemigrator.twin.Engine;
import java.nio.file.InvalidPathException;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program with its commands. */
@Command(
        name = "edge-migrator",
        versionProvider = EdgeMigratorCommand.Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "Moves IoT Edge deployments from Azure Stack Edge Pro FPGA (Docker) to Azure Stack Edge Pro GPU"
                + " (Kubernetes).",
        subcommands = {ConvertCommand.class, PreviewCommand.class, RulesCommand.class, TwinCommand.class})
public final class EdgeMigratorCommand implements Runnable {
    private static final int FAILED = 1;

    @Spec
    private CommandSpec spec;

    private EdgeMigratorCommand() {}

    /**
     * The command line, ready to execute.
     *
     * @param module runs the module, for the command {@code run}; answers the exit code
     * @param health tells how it is doing, for the command {@code health}; answers the exit code
     */
    public static CommandLine commandLine(Callable<Integer> module, Callable<Integer> health) {
        return new CommandLine(new EdgeMigratorCommand())
                .addSubcommand(new RunCommand(module))
                .addSubcommand(new HealthCommand(health))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(EdgeMigratorCommand::failed);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof FileException file) {
            Output.error("edge-migrator: " + file.getMessage() + "\n");
        } else if (failure instanceof InvalidPathException name) {
            Output.error("edge-migrator: " + name.getInput() + " is no name of a file here: " + name.getReason()
                    + "; the environment's LC_ALL=C.UTF-8 allows all letters\n");
        } else {
            Output.error(
                    "edge-migrator: this is a bug of the program; please report it: " + Defect.places(failure) + "\n");
        }
        return FAILED;
    }

    /** Answers {@code --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"edge-migrator " + Engine.VERSION};
        }
    }
}
