package io.github.edgemigrator.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.edgemigrator.twin.Unpacked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes the converted deployment out of the module's twin. */
@Command(
        name = "unpack",
        description = {
            "Writes the converted deployment that the module's twin holds, complete and with its secrets, as az iot"
                    + " edge set-modules --content takes it."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:converted; apply it as it is",
            "1:the twin could not be read, or holds no converted deployment",
            "2:wrong usage",
            "3:converted, and something is left for you to do",
            "4:blocked: the result would stop the deployment"
        })
final class TwinUnpackCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "TWIN.json",
            description = "The twin as az iot hub module-twin show prints it; - for standard input.")
    private String file = STANDARD_INPUT;

    @Override
    public Integer call() {
        Unpacked unpacked = Unpacked.of(
                file.equals(STANDARD_INPUT)
                        ? JsonFile.read(standardInput(), "standard input")
                        : JsonFile.read(Path.of(file)));
        unpacked.manifest().map(ObjectNode::toPrettyString).ifPresent(Output::line);
        Output.error("edge-migrator: " + unpacked.message() + "\n");
        return ExitCode.of(unpacked.status());
    }

    private static byte[] standardInput() {
        try {
            return System.in.readAllBytes();
        } catch (IOException e) {
            throw new FileException("standard input", "read", e);
        }
    }
}
