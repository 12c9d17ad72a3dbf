package io.github.edgemigrator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.edgemigrator.twin.Settings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the user knows of the device and chooses. */
final class SettingsOption {
    private static final Set<String> SETTINGS = Set.of("device", "options");

    @Option(
            names = "--options",
            paramLabel = "FILE",
            description = "A JSON file with {\"device\": {…}, \"options\": {…}}, see the README's desired properties.")
    private @Nullable Path options;

    /** Reads the settings; what in them cannot be used becomes a finding. */
    Settings settings() {
        return Settings.read(written());
    }

    /**
     * Reads the settings as they are written; nothing if none are named.
     *
     * @throws FileException if the file holds something else
     */
    JsonNode written() {
        if (options == null) {
            return MissingNode.getInstance();
        }
        JsonNode written = JsonFile.read(options);
        String others = written.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !SETTINGS.contains(name))
                .collect(Collectors.joining(", "));
        if (!written.isObject() || !others.isEmpty()) {
            throw new FileException(options + " must hold {\"device\": {…}, \"options\": {…}}"
                    + (others.isEmpty() ? "" : ", and not " + others));
        }
        return written;
    }
}
