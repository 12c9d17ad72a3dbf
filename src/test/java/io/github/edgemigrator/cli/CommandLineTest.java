package io.github.edgemigrator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.twin.Engine;
import io.github.edgemigrator.twin.Migration;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** The commands beside {@code convert}, and what is common to all. */
class CommandLineTest {
    @Test
    void the_version_is_that_of_the_program() {
        assertEquals(
                new CommandLineRun(0, "edge-migrator " + Engine.VERSION + "\n", ""), CommandLineRun.of("--version"));
        assertTrue(Engine.VERSION.matches("\\d+\\.\\d+\\.\\d+.*"), Engine.VERSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"convert", "rules", "run", "health", "preview"})
    void help_names_every_command_and_every_command_has_help(String command) {
        CommandLineRun all = CommandLineRun.of("--help");
        CommandLineRun own = CommandLineRun.of(command, "--help");

        assertEquals(0, all.exitCode());
        assertTrue(all.output().contains("\n  " + command), all.output());
        assertEquals(0, own.exitCode());
        assertTrue(own.output().startsWith("Usage: edge-migrator " + command), own.output());
    }

    @Test
    void the_list_of_commands_tells_of_each_in_a_sentence() {
        CommandLine program = EdgeMigratorCommand.commandLine(() -> 0, () -> 0);
        CommandLine twin = Objects.requireNonNull(program.getSubcommands().get("twin"));
        Stream.of(program, twin)
                .flatMap(owner -> owner.getSubcommands().values().stream())
                .map(command -> command.getCommandSpec().usageMessage().description()[0])
                .forEach(told -> assertTrue(told.endsWith("."), told));
    }

    @Test
    void the_exit_codes_are_part_of_the_help() {
        String help = CommandLineRun.of("convert", "--help").output();

        for (int code = 0; code <= 4; code++) {
            assertTrue(help.contains("\n  " + code + "   "), help);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"konvert", "--konvert"})
    void what_is_no_command_is_wrong_usage(String argument) {
        CommandLineRun run = CommandLineRun.of(argument);

        assertEquals(2, run.exitCode());
        assertEquals("", run.output());
    }

    @Test
    void a_bug_is_told_by_its_place_and_without_what_it_may_quote() {
        CommandLineRun run = CommandLineRun.of(
                () -> {
                    throw new IllegalStateException("password=hunter2", new IOException("hunter3"));
                },
                new byte[0],
                "run");

        assertEquals(1, run.exitCode());
        assertTrue(
                run.errors()
                        .matches(
                                "(?s)edge-migrator: this is a bug .*: IllegalStateException at CommandLineTest.java:\\d+"
                                        + " <- IOException at CommandLineTest.java:\\d+\n"),
                run.errors());
    }

    @Test
    void without_a_command_the_usage_is_shown() {
        CommandLineRun run = CommandLineRun.of();

        assertEquals(2, run.exitCode());
        assertTrue(run.errors().startsWith("A command is missing."), run.errors());
        assertTrue(run.errors().contains("Usage: edge-migrator"), run.errors());
    }

    @Test
    void run_and_health_are_what_the_module_answers() {
        assertEquals(42, CommandLineRun.of("run").exitCode());
        assertEquals(43, CommandLineRun.of("health").exitCode());
    }

    @Test
    void all_rules_are_listed_by_id() {
        CommandLineRun run = CommandLineRun.of("rules");

        assertEquals(0, run.exitCode());
        assertEquals(
                Migration.rules().stream().map(RuleInfo::id).toList(),
                run.output()
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .toList());
        assertTrue(run.output().contains("\nSTORAGE-001   info     A share is mounted as a volume\n"), run.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"STORAGE-001", "storage-001"})
    void a_rule_tells_all_it_knows(String id) {
        CommandLineRun run = CommandLineRun.of("rules", id);

        assertEquals(0, run.exitCode());
        assertEquals("""
                STORAGE-001 (info)  A share is mounted as a volume
                Why:       On this device a share is a volume claim with the share's name; its old host path does not exist.
                Remedy:    Create the share on the device.
                Read more: https://learn.microsoft.com/azure/databox-online/azure-stack-edge-gpu-modify-fpga-modules-gpu#storage
                """, run.output());
    }

    @Test
    void a_rule_that_there_is_not_is_wrong_usage() {
        CommandLineRun run = CommandLineRun.of("rules", "STORAGE-999");

        assertEquals(2, run.exitCode());
        assertTrue(run.errors().startsWith("There is no rule STORAGE-999."), run.errors());
    }
}
