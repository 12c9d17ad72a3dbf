package io.github.edgemigrator.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.edgemigrator.manifest.Reading;
import io.github.edgemigrator.twin.Settings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What commands that take one deployment have in common: the file and the options for its conversion. */
final class Input {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = Source.STANDARD_INPUT,
            description = "The deployment manifest or template; - or nothing for standard input.")
    private String file = Source.STANDARD_INPUT;

    @Mixin
    private SettingsOption options = new SettingsOption();

    /** Reads the deployment. */
    Reading read() {
        return Source.of(file).read();
    }

    /** Reads the file as it is. */
    byte[] bytes() {
        return Source.of(file).bytes();
    }

    /** Reads the settings; what in them cannot be used becomes a finding. */
    Settings settings() {
        return options.settings();
    }

    /** Reads the settings as they are written; nothing if none are named. */
    JsonNode writtenSettings() {
        return options.written();
    }
}
