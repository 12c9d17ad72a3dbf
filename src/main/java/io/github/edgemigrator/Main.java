package io.github.edgemigrator;

import io.github.edgemigrator.agent.ModuleRunner;

/** The program's entry. */
public final class Main {
    private Main() {}

    /** Runs the command that the first argument names. */
    public static void main(String[] args) {
        System.exit(args.length == 1 && "run".equals(args[0]) ? ModuleRunner.run(System.getenv()) : 2);
    }
}
