package io.github.edgemigrator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.edgemigrator.manifest.Deployment;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
        return file().map(Path::toString).orElse("standard input");
    }

    /** The file; empty for standard input. */
    Optional<Path> file() {
        return file.equals(STANDARD_INPUT) ? Optional.empty() : Optional.of(Path.of(file));
    }

    /** Reads the deployment. */
    Reading read() {
        return Deployment.read(bytes());
    }

    /** Reads the file as it is. */
    byte[] bytes() {
        try {
            Optional<Path> named = file();
            return named.isPresent() ? Files.readAllBytes(named.get()) : System.in.readAllBytes();
        } catch (IOException e) {
            throw new FileException(name(), "read", e);
        }
    }

    /** Reads the settings; what in them cannot be used becomes a finding. */
    Settings settings() {
        return Settings.read(writtenSettings());
    }

    /** Reads the settings as they are written; nothing if none are named. */
    JsonNode writtenSettings() {
        return options == null ? MissingNode.getInstance() : JsonFile.read(options);
    }
}
