package io.github.edgemigrator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.cli.report.TextReport;
import io.github.edgemigrator.json.TextBytes;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.DesiredPatch;
import io.github.edgemigrator.twin.Migration;
import io.github.edgemigrator.twin.Settings;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Packs a deployment file for the module's twin. */
@Command(
        name = "pack",
        description = {
            "Writes the patch that puts a deployment into the module's desired properties.",
            "To apply it:",
            "  az iot hub module-twin update -n HUB -d DEVICE -m MODULE --desired PATCH",
            "A patch is merged: before another deployment in the form native, delete the last one with"
                    + " '{\"edgeAgent\": null, \"edgeHub\": null, \"moduleTwins\": null}'."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:packed", "1:the deployment could not be read, or does not fit into a twin", "2:wrong usage"})
final class TwinPackCommand implements Callable<Integer> {
    @Mixin
    private Input input = new Input();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "native, its sections, or text, its file in pieces. Default: native where it is legal and"
                    + " fits.")
    private DesiredPatch.@Nullable Form form;

    @Override
    public Integer call() {
        JsonNode settings = input.writtenSettings();
        byte[] bytes = input.bytes();
        Reading reading = Deployment.read(bytes);
        Optional<String> text = TextBytes.decode(bytes);
        if (!(reading instanceof Deployment deployment) || text.isEmpty()) {
            Output.error(TextReport.of(Migration.of(reading, Settings.read(settings))));
            return ExitCode.FAILED;
        }
        DesiredPatch packed = pack(deployment, text.get(), settings);
        packed.patch().map(ObjectNode::toPrettyString).ifPresent(Output::line);
        Output.error("edge-migrator: " + packed.message() + "\n");
        return packed.patch().isPresent() ? 0 : ExitCode.FAILED;
    }

    private DesiredPatch pack(Deployment deployment, String text, JsonNode settings) {
        if (form == null) {
            return DesiredPatch.of(deployment, text, settings);
        }
        return form == DesiredPatch.Form.NATIVE
                ? DesiredPatch.natively(deployment, settings)
                : DesiredPatch.asText(text, settings);
    }
}
