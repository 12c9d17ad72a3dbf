package io.github.edgemigrator.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs the module. */
@Command(
        name = "run",
        description =
                "Runs the module with the environment that the IoT Edge runtime gives it: converts what the desired"
                        + " properties hold and reports the result. The default where that environment is present.")
final class RunCommand implements Callable<Integer> {
    private final Callable<Integer> module;

    RunCommand(Callable<Integer> module) {
        this.module = module;
    }

    @Override
    public Integer call() throws Exception {
        return module.call();
    }
}
