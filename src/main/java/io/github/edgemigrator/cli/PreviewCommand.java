package io.github.edgemigrator.cli;

import io.github.edgemigrator.cli.report.TextReport;
import io.github.edgemigrator.conversion.Conversion;
import io.github.edgemigrator.conversion.Outcome;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.target.Preview;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the Kubernetes objects that the device makes of a deployment. */
@Command(
        name = "preview",
        description =
                "Shows the Kubernetes objects that the IoT Edge agent would create from the converted deployment, and"
                        + " what would stop it.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the device would take the deployment",
            "1:the input could not be read",
            "2:wrong usage",
            "4:the device would refuse the deployment or a part of it"
        })
final class PreviewCommand implements Callable<Integer> {
    private static final int UNREADABLE = 1;
    private static final int REFUSED = 4;

    /** The forms of a preview. */
    private enum Form {
        YAML,
        JSON
    }

    @Mixin
    private Input input = new Input();

    @Option(names = "--raw", description = "Take the input as it is instead of converting it.")
    private boolean raw;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORM",
            defaultValue = "yaml",
            description = "yaml or json. Default: ${DEFAULT-VALUE}.")
    private Form form = Form.YAML;

    @Override
    public Integer call() {
        Settings settings = input.settings();
        Reading reading = input.read();
        Outcome outcome = Migration.of(reading, settings);
        Optional<Deployment> deployment = raw ? asItIs(reading) : converted(outcome);
        if (deployment.isEmpty()) {
            Output.error(TextReport.of(outcome));
            return UNREADABLE;
        }
        Preview preview =
                settings.target().preview(deployment.get(), settings.device().agent());
        Output.write(null, form == Form.JSON ? preview.json().toPrettyString() + "\n" : preview.text());
        return preview.isRefused() ? REFUSED : 0;
    }

    private static Optional<Deployment> asItIs(Reading reading) {
        return reading instanceof Deployment deployment ? Optional.of(deployment) : Optional.empty();
    }

    private static Optional<Deployment> converted(Outcome outcome) {
        return outcome instanceof Conversion conversion ? Optional.of(conversion.output()) : Optional.empty();
    }
}
