package io.github.edgemigrator.cli;

import io.github.edgemigrator.conversion.RuleInfo;
import io.github.edgemigrator.twin.Migration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the rules, or tells all about one. */
@Command(name = "rules", description = "Lists the rules, or tells what one of them is about.")
final class RulesCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "The rule to tell about, such as STORAGE-001.")
    private @Nullable String id;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<RuleInfo> rules = Migration.rules();
        if (id == null) {
            rules.forEach(rule -> Output.line(
                    "%-13s %-8s %s".formatted(rule.id(), rule.severity().word(), rule.title())));
            return 0;
        }
        RuleInfo rule = rules.stream()
                .filter(known -> known.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "There is no rule " + id + ". The command rules lists them all."));
        Output.line(rule.id() + " (" + rule.severity().word() + ")  " + rule.title());
        Output.line("Why:       " + rule.why());
        Output.line("Remedy:    " + rule.remedy());
        Output.line("Read more: " + rule.reference());
        return 0;
    }
}
