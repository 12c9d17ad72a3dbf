package io.github.edgemigrator;

import io.github.edgemigrator.agent.HealthCheck;
import io.github.edgemigrator.agent.ModuleRunner;
import io.github.edgemigrator.cli.EdgeMigratorCommand;
import java.util.Map;

/** The program's entry. */
public final class Main {
    private Main() {}

    /** Executes a command and ends the process with its exit code; without one, runs as a module if started as one. */
    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        boolean startedAsModule = args.length == 0 && ModuleRunner.isModule(environment);
        System.exit(EdgeMigratorCommand.commandLine(() -> ModuleRunner.run(environment), HealthCheck::run)
                .execute(startedAsModule ? new String[] {"run"} : args));
    }
}
