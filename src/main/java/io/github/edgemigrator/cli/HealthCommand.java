package io.github.edgemigrator.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Tells how the module is doing that runs in the same container. */
@Command(
        name = "health",
        description = {
            "Tells how the module is doing that runs in the same container, for its HEALTHCHECK.",
            "It reads what the module writes into the folder for temporary files every 10 s."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:healthy", "1:not healthy, or no module runs here", "2:wrong usage"})
final class HealthCommand implements Callable<Integer> {
    private final Callable<Integer> check;

    HealthCommand(Callable<Integer> check) {
        this.check = check;
    }

    @Override
    public Integer call() throws Exception {
        return check.call();
    }
}
