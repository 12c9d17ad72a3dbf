package io.github.edgemigrator;

import io.github.edgemigrator.cli.EdgeMigratorCommand;
import io.github.edgemigrator.module.HealthCheck;
import io.github.edgemigrator.module.ModuleRunner;
import java.util.Map;

/** The program's entry. */
public final class Main {
    private static final String RUN = "run";

    private Main() {}

    /** Executes a command and ends the process with its exit code; without one, runs as a module if started as one. */
    public static void main(String[] args) {
        System.exit(execute(args, System.getenv()));
    }

    /** What a container runs all the time goes past the command line's library, which takes a third of its start. */
    private static int execute(String[] args, Map<String, String> environment) {
        boolean startedAsModule = args.length == 0 && ModuleRunner.isModule(environment);
        String command = startedAsModule ? RUN : args.length == 1 ? args[0] : "";
        return switch (command) {
            case RUN -> ModuleRunner.run(environment);
            case "health" -> HealthCheck.run();
            default ->
                EdgeMigratorCommand.commandLine(() -> ModuleRunner.run(environment), HealthCheck::run)
                        .execute(args);
        };
    }
}
