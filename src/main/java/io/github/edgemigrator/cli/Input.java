package io.github.edgemigrator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What commands that take a deployment have in common: the file and the options for its conversion. */
final class Input {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = STANDARD_INPUT,
            description = "The deployment manifest or template; - or nothing for standard input.")
    private String file = STANDARD_INPUT;

    @Option(
            names = "--options",
            paramLabel = "FILE",
            description = "A JSON file with {\"device\": {…}, \"options\": {…}}, see the README's desired properties.")
    private @Nullable Path options;

    /** The name of the input for messages. */
    String name() {
        return file.equals(STANDARD_INPUT) ? "standard input" : file;
    }

    /** Reads the deployment. */
    Reading read() {
        try {
            return Deployment.read(
                    file.equals(STANDARD_INPUT) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw new FileException(name(), "read", e);
        }
    }

    /** Reads the settings; what in them cannot be used becomes a finding. */
    Settings settings() {
        if (options == null) {
            return Settings.defaults();
        }
        try {
            return Settings.read(new ObjectMapper().readTree(Files.readAllBytes(options)));
        } catch (JsonProcessingException notJson) {
            throw new FileException(options + " is not JSON: " + notJson.getOriginalMessage());
        } catch (IOException e) {
            throw new FileException(options.toString(), "read", e);
        }
    }
}
