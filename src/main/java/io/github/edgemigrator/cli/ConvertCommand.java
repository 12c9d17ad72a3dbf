package io.github.edgemigrator.cli;

import io.github.edgemigrator.cli.report.ConvertedFile;
import io.github.edgemigrator.cli.report.ReportFormat;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Converts a deployment file. */
@Command(
        name = "convert",
        description = {
            "Converts a deployment for the Kubernetes-based IoT Edge runtime.",
            "The converted deployment goes to standard output in the form of the input; what was changed, and what you"
                    + " must do, goes to standard error."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:converted; apply it as it is",
            "1:the input could not be read",
            "2:wrong usage",
            "3:converted, and something is left for you to do",
            "4:blocked: the result would stop the deployment"
        })
final class ConvertCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Write the converted deployment here instead of to standard output.")
    private @Nullable Path output;

    @Option(names = "--report", paramLabel = "FILE", description = "Write the findings here too.")
    private @Nullable Path report;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "How findings are written: ${COMPLETION-CANDIDATES}. With --report it is the form of that file,"
                            + " and standard error stays text. Default: ${DEFAULT-VALUE}.")
    private ReportFormat format = ReportFormat.TEXT;

    @Override
    public Integer call() {
        Settings settings = input.settings();
        Reading reading = input.read();
        Outcome outcome = Migration.of(reading, settings);
        ConvertedFile converted = new ConvertedFile(input.file(), reading, outcome);
        if (outcome instanceof Conversion conversion) {
            Output.write(output, conversion.output().render(settings.options().chunkSize()));
        }
        if (report != null) {
            Output.write(report, format.render(converted));
        }
        Output.error((report == null ? format : ReportFormat.TEXT).render(converted));
        return ExitCode.of(outcome.status());
    }
}
