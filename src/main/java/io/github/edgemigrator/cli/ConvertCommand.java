package io.github.edgemigrator.cli;

import io.github.edgemigrator.cli.DeploymentFiles.Candidate;
import io.github.edgemigrator.cli.report.ConvertedFile;
import io.github.edgemigrator.cli.report.ReportFormat;
import io.github.edgemigrator.cli.report.Summary;
import io.github.edgemigrator.cli.report.TextReport;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.conversion.Status;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Converts deployment files. */
@Command(
        name = "convert",
        description = {
            "Converts a deployment for the Kubernetes-based IoT Edge runtime.",
            "The converted deployment goes to standard output in the form of the input; what was changed, and what you"
                    + " must do, goes to standard error.",
            "Of several files, or a folder, a table goes to standard output, and the converted deployments under their"
                    + " names into the folder behind -o. Of a folder every *.json that holds a deployment is taken."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:converted; apply it as it is (of several files, the worst counts)",
            "1:the input could not be read",
            "2:wrong usage",
            "3:converted, and something is left for you to do",
            "4:blocked: the result would stop the deployment"
        })
final class ConvertCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|FOLDER",
            description = "Deployment manifests or templates, or folders with them; - or nothing for standard input.")
    private List<String> files = List.of();

    @Mixin
    private SettingsOption options = new SettingsOption();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Write the converted deployment here instead of to standard output; of several, into this"
                    + " folder.")
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

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Whether text has colours: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}, that is on a"
                    + " terminal, unless the environment has NO_COLOR.")
    private ColorChoice color = ColorChoice.AUTO;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (files.contains("")) {
            throw new ParameterException(spec.commandLine(), "The name of a file is empty.");
        }
        boolean several = files.size() > 1 || files.stream().map(Path::of).anyMatch(Files::isDirectory);
        if (several && files.contains(Source.STANDARD_INPUT)) {
            throw new ParameterException(spec.commandLine(), "Standard input (-) cannot be one of several.");
        }
        if (output != null && report != null && absolute(output).equals(absolute(report))) {
            throw new ParameterException(spec.commandLine(), "The deployment and the report need two files.");
        }
        return several ? convertAll() : convertOne(files.isEmpty() ? Source.STANDARD_INPUT : files.get(0));
    }

    private int convertOne(String file) {
        Settings settings = options.settings();
        Source source = Source.of(file);
        keep(source, output);
        keep(source, report);
        Reading reading = source.read();
        Outcome outcome = Migration.of(reading, settings);
        if (outcome instanceof Conversion conversion) {
            Output.write(output, conversion.output().render(settings.options().chunkSize()));
        }
        tell(List.of(new ConvertedFile(source.file(), reading, outcome)));
        return ExitCode.of(outcome.status());
    }

    private int convertAll() {
        List<Candidate> candidates =
                DeploymentFiles.of(files.stream().map(Path::of).toList(), Optional.ofNullable(output));
        candidates.forEach(candidate -> keep(new Source(Optional.of(candidate.file())), report));
        Batch batch = new Batch(options.settings());
        batch.convert(candidates);
        batch.skipped().forEach(file -> Output.error("skipped, as it is no deployment: " + file + "\n"));
        List<ConvertedFile> converted = batch.converted();
        if (converted.isEmpty()) {
            throw new FileException("there is no deployment in " + String.join(", ", files));
        }
        if (output != null) {
            batch.write(output);
        }
        tell(converted);
        Output.write(null, Summary.of(converted));
        Status worst = converted.stream()
                .map(file -> file.outcome().status())
                .max(Status::compareTo)
                .orElseThrow();
        return ExitCode.of(worst);
    }

    private static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** @throws FileException if an input would be overwritten */
    private static void keep(Source input, @Nullable Path target) {
        if (target != null && input.isAt(target)) {
            throw new FileException(target + " is the input and would be overwritten; name another file");
        }
    }

    private void tell(List<ConvertedFile> converted) {
        if (report != null) {
            Output.write(report, format.render(converted));
        }
        boolean text = report != null || format == ReportFormat.TEXT;
        Output.error(text ? TextReport.of(converted, color.style()) : format.render(converted));
    }
}
