package io.github.edgemigrator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.edgemigrator.twin.Settings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user knows of the device and chooses. */
final class SettingsOption {
    @Option(
            names = "--options",
            paramLabel = "FILE",
            description = "A JSON file with {\"device\": {…}, \"options\": {…}}, see the README's desired properties.")
    private @Nullable Path options;

    /** Reads the settings; what in them cannot be used becomes a finding. */
    Settings settings() {
        return Settings.read(written());
    }

    /** Reads the settings as they are written; nothing if none are named. */
    JsonNode written() {
        return options == null ? MissingNode.getInstance() : JsonFile.read(options);
    }
}
